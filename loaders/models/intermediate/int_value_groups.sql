-- one row per person and group of value; a person may stand in several
-- who is worth a look at what they say: regulars, the best tenth, the biggest baskets
with

buyers as (
    select
        int_person_variables.person_id,
        int_person_variables.orders_12m,
        percent_rank() over (order by int_person_variables.revenue_12m desc) as place_by_revenue,
        percent_rank() over (order by int_person_variables.average_basket desc) as place_by_basket
    from int_person_variables
    where int_person_variables.orders_12m > 0 and int_person_variables.average_basket is not null
),

final as (
    select 'regular' as value_group, buyers.person_id
    from buyers
    where buyers.orders_12m >= 3
    union all
    select 'best', buyers.person_id
    from buyers
    where buyers.place_by_revenue < 0.1
    union all
    select 'big_basket', buyers.person_id
    from buyers
    where buyers.place_by_basket < 0.2
)

select * from final
