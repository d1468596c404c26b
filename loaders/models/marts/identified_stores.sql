-- one row per level of detail, shop and way in which a sale is put to a person (or, less detailed, whether it is)
-- which shops know their customers, over 12 months; sales without a shop and shops beyond the twelve largest stand together
with

sales as (
    select
        int_orders.store_id,
        int_orders.identified_by as source,
        int_orders.person_id,
        int_orders.is_order,
        int_orders.amount
    from int_orders
    cross join run_parameters
    where int_orders.order_date > run_parameters.year_ago
),

stores as (
    select
        sales.store_id,
        row_number() over (order by sum(sales.amount) desc, sales.store_id) as position
    from sales
    where sales.store_id is not null
    group by sales.store_id
),

names as (
    select
        stg_stores.store_id,
        min(stg_stores.name) as name
    from stg_stores
    group by stg_stores.store_id
),

placed as (
    select
        case
            when sales.store_id is null then 'no_store'
            when stores.position <= 12 then coalesce(names.name, sales.store_id)
            else 'other_stores'
        end as store,
        sales.source,
        sales.person_id,
        sales.is_order,
        sales.amount
    from sales
    left join stores
        on sales.store_id = stores.store_id
    left join names
        on sales.store_id = names.store_id
),

levels as (
    select
        'ways' as detail,
        placed.store,
        placed.source,
        placed.person_id,
        placed.is_order,
        placed.amount
    from placed
    union all
    select
        'known',
        placed.store,
        case when placed.source = 'anonymous' then placed.source else 'known' end,
        placed.person_id,
        placed.is_order,
        placed.amount
    from placed
),

counts as (
    select
        levels.detail,
        levels.store,
        levels.source,
        sum(case when levels.is_order then 1 else 0 end) as orders,
        cast(sum(levels.amount) as decimal(18, 2)) as revenue,
        count(distinct levels.person_id) + sum(case when levels.person_id is null then 1 else 0 end) as units
    from levels
    group by levels.detail, levels.store, levels.source
),

final as (
    select
        counts.detail,
        counts.store,
        counts.source,
        counts.orders,
        counts.revenue,
        counts.revenue / nullif(sum(counts.revenue) over (partition by counts.detail, counts.store), 0) as share,
        counts.orders / nullif(sum(counts.orders) over (partition by counts.detail, counts.store), 0) as share_orders,
        counts.units
    from counts
    where exists (select 1 from stores)
)

select * from final
