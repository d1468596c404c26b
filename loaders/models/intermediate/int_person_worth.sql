-- one row per observation and person with an order, a return or a credit in the 12 months before it
-- what a person brought in 12 months: margin where at least 80 % of revenue has one, else revenue
with

paid as (
    select
        observations.observation,
        int_orders.person_id,
        sum(int_orders.amount) as revenue
    from int_orders
    inner join observations
        on int_orders.order_date <= observations.day
        and int_orders.order_date > observations.year_ago
    where int_orders.person_id is not null and observations.observation in ('now', 'past', 'month_before', 'month_end')
    group by observations.observation, int_orders.person_id
),

margins as (
    select
        observations.observation,
        int_line_margins.person_id,
        sum(int_line_margins.margin) as margin,
        sum(case when int_line_margins.margin is not null then int_line_margins.amount else 0 end) as covered
    from int_line_margins
    inner join observations
        on int_line_margins.order_date <= observations.day
        and int_line_margins.order_date > observations.year_ago
    where observations.observation in ('now', 'past', 'month_before', 'month_end')
    group by observations.observation, int_line_margins.person_id
),

coverage as (
    select
        coalesce(sum(margins.covered) >= 0.8 * (select sum(paid.revenue) from paid where paid.observation = 'now'), false)
            as has_margins
    from margins
    where margins.observation = 'now'
),

final as (
    select
        paid.observation,
        paid.person_id,
        cast(case when coverage.has_margins then coalesce(margins.margin, 0) else paid.revenue end as decimal(18, 2)) as worth,
        case when coverage.has_margins then 'margin' else 'revenue' end as origin
    from paid
    cross join coverage
    left join margins
        on paid.observation = margins.observation
        and paid.person_id = margins.person_id
)

select * from final
