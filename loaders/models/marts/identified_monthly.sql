-- one row per month, quarter and year, and way in which a sale is put to a person
-- whether more of the sales become identified, and by what
with

sources as (
    select distinct int_orders.identified_by as source
    from int_orders
),

counts as (
    select
        int_orders.identified_by as source,
        month_of(int_orders.order_date) as month,
        quarter_of(int_orders.order_date) as quarter,
        year_of(int_orders.order_date) as year,
        case
            when grouping(month_of(int_orders.order_date)) = 0 then 'month'
            when grouping(quarter_of(int_orders.order_date)) = 0 then 'quarter'
            else 'year'
        end as grain,
        sum(case when int_orders.is_order then 1 else 0 end) as orders,
        sum(int_orders.amount) as revenue,
        count(distinct case when int_orders.amount <> 0 or int_orders.is_order then int_orders.person_id end)
            + sum(case when int_orders.person_id is null and (int_orders.amount <> 0 or int_orders.is_order) then 1 else 0 end)
            as units
    from int_orders
    group by grouping sets (
        (int_orders.identified_by, month_of(int_orders.order_date)),
        (int_orders.identified_by, quarter_of(int_orders.order_date)),
        (int_orders.identified_by, year_of(int_orders.order_date))
    )
),

cells as (
    select
        report_periods.grain,
        report_periods.period as month,
        sources.source,
        coalesce(counts.orders, 0) as orders,
        cast(coalesce(counts.revenue, 0) as decimal(18, 2)) as revenue,
        report_periods.is_complete,
        coalesce(counts.units, 0) as units
    from report_periods
    cross join sources
    left join counts
        on report_periods.grain = counts.grain
        and report_periods.period = coalesce(counts.month, counts.quarter, counts.year)
        and sources.source = counts.source
    where report_periods.subject = 'orders'
),

final as (
    select
        cells.grain,
        cells.month,
        cells.source,
        cells.orders,
        cells.revenue,
        cells.revenue / nullif(sum(cells.revenue) over (partition by cells.grain, cells.month), 0) as share,
        cells.orders / nullif(sum(cells.orders) over (partition by cells.grain, cells.month), 0) as share_orders,
        cells.is_complete,
        cells.units
    from cells
)

select * from final
