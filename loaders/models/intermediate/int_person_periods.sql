-- one row per person and month, quarter and year in which the person bought
-- who bought when, how long after the first time, and for how much
with

-- Few days, many purchases: each day finds its periods once.
purchase_days as (
    select distinct int_order_days.order_date
    from int_order_days
),

day_periods as (
    select
        purchase_days.order_date,
        int_order_periods.grain,
        int_order_periods.position
    from purchase_days
    inner join int_order_periods
        on purchase_days.order_date >= int_order_periods.first_day
        and purchase_days.order_date <= int_order_periods.last_day
),

bought as (
    select
        int_order_days.person_id,
        day_periods.grain,
        day_periods.position,
        sum(int_order_days.amount) as revenue
    from int_order_days
    inner join day_periods on int_order_days.order_date = day_periods.order_date
    group by int_order_days.person_id, day_periods.grain, day_periods.position
),

final as (
    select
        bought.person_id,
        bought.grain,
        bought.position,
        min(bought.position) over (partition by bought.person_id, bought.grain) as first_position,
        bought.revenue
    from bought
)

select * from final
