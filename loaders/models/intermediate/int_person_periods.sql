-- one row per person and month, quarter and year in which the person bought or brought something back, from the first purchase on
-- who bought when, how long after the first time, and for how much, less what came back
with

money as (
    select
        int_order_days.person_id,
        int_order_days.order_date,
        int_order_days.amount,
        1 as is_purchase
    from int_order_days

    union all

    select
        int_orders.person_id,
        int_orders.order_date,
        int_orders.amount,
        0 as is_purchase
    from int_orders
    where int_orders.person_id is not null and not int_orders.is_order and int_orders.amount <> 0
),

-- Few days, many purchases: each day finds its periods once.
money_days as (
    select distinct money.order_date
    from money
),

day_periods as (
    select
        money_days.order_date,
        int_order_periods.grain,
        int_order_periods.position
    from money_days
    inner join int_order_periods
        on money_days.order_date >= int_order_periods.first_day
        and money_days.order_date <= int_order_periods.last_day
),

sums as (
    select
        money.person_id,
        day_periods.grain,
        day_periods.position,
        max(money.is_purchase) as is_purchase,
        sum(money.amount) as revenue
    from money
    inner join day_periods on money.order_date = day_periods.order_date
    group by money.person_id, day_periods.grain, day_periods.position
),

placed as (
    select
        sums.person_id,
        sums.grain,
        sums.position,
        min(case when sums.is_purchase = 1 then sums.position end) over (
            partition by sums.person_id, sums.grain
        ) as first_position,
        sums.is_purchase = 1 as has_bought,
        sums.revenue
    from sums
),

final as (
    select
        placed.person_id,
        placed.grain,
        placed.position,
        placed.first_position,
        placed.has_bought,
        placed.revenue
    from placed
    where placed.position >= placed.first_position
)

select * from final
