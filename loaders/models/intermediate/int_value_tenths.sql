-- one row per buyer of 12 months
-- which tenth of the buyers somebody stands in by what they brought, the first being the most valuable
with

bought as (
    select
        int_orders.person_id,
        count(*) as orders,
        sum(int_orders.amount) as order_amount
    from int_orders
    cross join run_parameters
    where int_orders.is_order
        and int_orders.person_id is not null
        and int_orders.order_date > run_parameters.year_ago
        and int_orders.order_date <= run_parameters.as_of
    group by int_orders.person_id
),

buyers as (
    select
        bought.person_id,
        bought.orders,
        bought.order_amount,
        coalesce(int_person_worth.worth, 0) as worth,
        coalesce(int_person_worth.origin, 'revenue') as origin
    from bought
    left join int_person_worth
        on bought.person_id = int_person_worth.person_id
        and int_person_worth.observation = 'now'
),

-- Of equal value, somebody has to stand first: whoever has the smaller id.
ranked as (
    select
        buyers.person_id,
        buyers.orders,
        buyers.order_amount,
        buyers.worth,
        buyers.origin,
        row_number() over (order by buyers.worth desc, buyers.person_id) as place,
        count(*) over () as persons
    from buyers
),

final as (
    select
        ranked.person_id,
        cast(floor((ranked.place - 1) * 10 / ranked.persons) as integer) + 1 as position,
        ranked.orders,
        ranked.order_amount,
        ranked.worth,
        ranked.origin
    from ranked
)

select * from final
