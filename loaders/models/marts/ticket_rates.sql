-- one row per criterion of orders and value: valid orders of the last 12 months
-- how many of them led to a request that names them, and to whom they belong
with

asked as (
    select distinct
        int_ticket_orders.source_system,
        int_ticket_orders.order_id
    from int_tickets
    inner join int_ticket_orders
        on int_tickets.order_id = int_ticket_orders.order_id
),

orders as (
    select
        int_orders.source_system,
        int_orders.order_id,
        case
            when int_orders.person_id is not null then cast(int_orders.person_id as string)
            else int_orders.source_system || ':' || int_orders.order_id
        end as buyer,
        coalesce(int_orders.channel, 'unknown') as channel,
        int_orders.store_id,
        asked.order_id is not null as is_asked
    from int_orders
    cross join run_parameters
    left join asked
        on int_orders.source_system = asked.source_system
        and int_orders.order_id = asked.order_id
    where int_orders.is_order
        and int_orders.order_date > run_parameters.year_ago
        and int_orders.order_date <= run_parameters.as_of
),

goods as (
    select
        stg_products.product_id,
        max(coalesce(stg_products.name, stg_products.product_id)) as name,
        max(stg_products.category) as category,
        max(stg_products.supplier) as supplier
    from stg_products
    group by stg_products.product_id
),

lines as (
    select
        orders.source_system,
        orders.order_id,
        orders.buyer,
        orders.is_asked,
        stg_order_lines.product_id,
        goods.name,
        goods.category,
        goods.supplier
    from orders
    inner join stg_order_lines
        on orders.source_system = stg_order_lines.source_system
        and orders.order_id = stg_order_lines.order_id
    left join goods
        on stg_order_lines.product_id = goods.product_id
    where exists (select 1 from asked)
),

of_goods as (
    select distinct
        'category' as dimension, 3 as position, lines.category as value,
        lines.source_system, lines.order_id, lines.buyer, lines.is_asked
    from lines
    where lines.category is not null
    union all
    select distinct
        'supplier', 4, lines.supplier, lines.source_system, lines.order_id, lines.buyer, lines.is_asked
    from lines
    where lines.supplier is not null
    union all
    select distinct
        'product', 5, coalesce(lines.name, lines.product_id),
        lines.source_system, lines.order_id, lines.buyer, lines.is_asked
    from lines
    where lines.product_id is not null
),

cells as (
    select 'all' as dimension, 0 as position, 'all' as value, orders.buyer, orders.is_asked from orders
    union all
    select 'order_channel', 1, orders.channel, orders.buyer, orders.is_asked from orders
    union all
    select 'store', 2, orders.store_id, orders.buyer, orders.is_asked
    from orders
    where orders.store_id is not null
    union all
    select of_goods.dimension, of_goods.position, of_goods.value, of_goods.buyer, of_goods.is_asked from of_goods
),

final as (
    select
        cells.dimension,
        cells.position,
        cells.value,
        count(*) as orders,
        sum(case when cells.is_asked then 1 else 0 end) as asked_orders,
        count(distinct cells.buyer) as units,
        count(distinct case when cells.is_asked then cells.buyer end) as asked_units,
        count(distinct case when not cells.is_asked then cells.buyer end) as other_units
    from cells
    where exists (select 1 from asked)
    group by cells.dimension, cells.position, cells.value
)

select * from final
