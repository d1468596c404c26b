-- one row per month, quarter and year of the data
-- orders, buyers and revenue over time, anonymous sales included
with

counts as (
    select
        month_of(int_orders.order_date) as month,
        quarter_of(int_orders.order_date) as quarter,
        year_of(int_orders.order_date) as year,
        case
            when grouping(month_of(int_orders.order_date)) = 0 then 'month'
            when grouping(quarter_of(int_orders.order_date)) = 0 then 'quarter'
            else 'year'
        end as grain,
        sum(case when int_orders.is_order then 1 else 0 end) as orders,
        count(distinct case when int_orders.is_order then int_orders.person_id end) as buyers,
        sum(int_orders.amount) as revenue,
        count(distinct case when int_orders.amount <> 0 or int_orders.is_order then int_orders.person_id end)
            + sum(case when int_orders.person_id is null and (int_orders.amount <> 0 or int_orders.is_order) then 1 else 0 end)
            as units
    from int_orders
    group by grouping sets (
        (month_of(int_orders.order_date)), (quarter_of(int_orders.order_date)), (year_of(int_orders.order_date))
    )
),

final as (
    select
        report_periods.grain,
        report_periods.period as month,
        coalesce(counts.orders, 0) as orders,
        coalesce(counts.buyers, 0) as buyers,
        cast(coalesce(counts.revenue, 0) as decimal(18, 2)) as revenue,
        report_periods.is_complete,
        coalesce(counts.units, 0) as units
    from report_periods
    left join counts
        on report_periods.grain = counts.grain
        and report_periods.period = coalesce(counts.month, counts.quarter, counts.year)
    where report_periods.subject = 'orders'
)

select * from final
