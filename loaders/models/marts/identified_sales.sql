-- one row per way in which a sale is put to a person
-- how much of the sales over 12 months is identified, and by what
with

sources as (
    select 'card' as source, 1 as position
    union all select 'account', 2
    union all select 'e_receipt', 3
    union all select 'anonymous', 4
),

counts as (
    select
        int_orders.identified_by as source,
        sum(case when int_orders.is_order then 1 else 0 end) as orders,
        sum(int_orders.amount) as revenue,
        count(distinct int_orders.person_id)
            + sum(case when int_orders.person_id is null then 1 else 0 end) as units
    from int_orders
    cross join run_parameters
    where int_orders.order_date > run_parameters.year_ago
    group by int_orders.identified_by
),

final as (
    select
        sources.source,
        sources.position,
        coalesce(counts.orders, 0) as orders,
        cast(coalesce(counts.revenue, 0) as decimal(18, 2)) as revenue,
        coalesce(counts.revenue, 0) / nullif(sum(coalesce(counts.revenue, 0)) over (), 0) as share,
        coalesce(counts.orders, 0) / nullif(sum(coalesce(counts.orders, 0)) over (), 0) as share_orders,
        coalesce(counts.units, 0) as units
    from sources
    left join counts
        on sources.source = counts.source
)

select * from final
