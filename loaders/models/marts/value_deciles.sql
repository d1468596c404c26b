-- one row per tenth of the buyers of 12 months, the most valuable first
-- what the best tenth brings, and what it does differently from the next
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
        cast(floor((ranked.place - 1) * 10 / ranked.persons) as integer) + 1 as position,
        count(*) as customers,
        sum(case when ranked.worth <> 0 then 1 else 0 end) as payers,
        cast(sum(ranked.worth) as decimal(18, 2)) as worth,
        cast(sum(ranked.orders) as bigint) as orders,
        cast(sum(ranked.order_amount) as decimal(18, 2)) as order_amount,
        max(ranked.origin) as origin
    from ranked
    group by cast(floor((ranked.place - 1) * 10 / ranked.persons) as integer) + 1
)

select * from final
