-- one row per period: the last 12 months and the 12 before
-- buyers, orders, money and identification behind the headline numbers
with

periods as (
    select 'current' as period, run_parameters.year_ago as after_day, run_parameters.as_of as last_day from run_parameters
    union all
    select 'previous', run_parameters.two_years_ago, run_parameters.year_ago from run_parameters
),

sales as (
    select
        periods.period,
        sum(int_orders.amount) as revenue,
        sum(case when int_orders.is_order then 1 else 0 end) as orders,
        sum(case when int_orders.is_order then int_orders.amount else 0 end) as order_amount,
        count(distinct case when int_orders.is_order then int_orders.person_id end) as buyers,
        sum(case when int_orders.person_id is not null then int_orders.amount else 0 end) as identified_revenue,
        count(distinct int_orders.person_id) as identified_persons,
        sum(case when int_orders.person_id is null then 1 else 0 end) as anonymous_orders,
        count(distinct int_orders.person_id) + sum(case when int_orders.person_id is null then 1 else 0 end) as units
    from periods
    inner join int_orders
        on int_orders.order_date > periods.after_day
        and int_orders.order_date <= periods.last_day
    group by periods.period
),

repeats as (
    select
        'current' as period,
        sum(case when int_person_orders.orders_12m >= 2 then 1 else 0 end) as repeaters
    from int_person_orders
    union all
    select
        'previous',
        sum(case when int_person_orders.orders_previous_12m >= 2 then 1 else 0 end)
    from int_person_orders
),

final as (
    select
        sales.period,
        cast(sales.revenue as decimal(18, 2)) as revenue,
        sales.orders,
        cast(sales.order_amount as decimal(18, 2)) as order_amount,
        sales.buyers,
        repeats.repeaters,
        cast(sales.identified_revenue as decimal(18, 2)) as identified_revenue,
        sales.identified_persons,
        sales.anonymous_orders,
        sales.units
    from sales
    inner join repeats
        on sales.period = repeats.period
)

select * from final
