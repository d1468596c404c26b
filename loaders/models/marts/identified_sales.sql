-- one row per way in which a sale is put to a person
-- how much of the sales over 12 months is identified, and by what; orders, revenue and customers are three denominators
with

sources as (
    select 'card' as source, 1 as position
    union all select 'account', 2
    union all select 'e_receipt', 3
    union all select 'contact', 4
    union all select 'anonymous', 5
),

counts as (
    select
        int_orders.identified_by as source,
        sum(case when int_orders.is_order then 1 else 0 end) as orders,
        sum(int_orders.amount) as revenue,
        count(distinct case when int_orders.is_order then int_orders.person_id end) as customers,
        count(distinct int_orders.person_id)
            + sum(case when int_orders.person_id is null then 1 else 0 end) as units
    from int_orders
    cross join run_parameters
    where int_orders.order_date > run_parameters.year_ago
    group by int_orders.identified_by
),

buyers as (
    select count(distinct int_orders.person_id) as persons
    from int_orders
    cross join run_parameters
    where int_orders.order_date > run_parameters.year_ago
        and int_orders.is_order
),

final as (
    select
        sources.source,
        sources.position,
        coalesce(counts.orders, 0) as orders,
        cast(coalesce(counts.revenue, 0) as decimal(18, 2)) as revenue,
        coalesce(counts.revenue, 0) / nullif(greatest(sum(coalesce(counts.revenue, 0)) over (), 0), 0) as share,
        coalesce(counts.orders, 0) / nullif(sum(coalesce(counts.orders, 0)) over (), 0) as share_orders,
        case when sources.source <> 'anonymous' then coalesce(counts.customers, 0) end as customers,
        case when sources.source <> 'anonymous' then coalesce(counts.customers, 0) / nullif(buyers.persons, 0) end
            as share_customers,
        coalesce(counts.customers, 0) as buyers,
        case when coalesce(counts.customers, 0) > 0 then buyers.persons - counts.customers else 0 end as complement,
        case
            when coalesce(counts.customers, 0) > 0 and sum(case when counts.customers > 0 then 1 else 0 end) over () = 2
                then sum(coalesce(counts.customers, 0)) over () - buyers.persons
            else 0
        end as overlap,
        coalesce(counts.units, 0) as units
    from sources
    cross join buyers
    left join counts
        on sources.source = counts.source
)

select * from final
