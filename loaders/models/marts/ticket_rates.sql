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
        number_of(int_orders.source_system || ':' || int_orders.order_id) as order_number,
        coalesce(int_orders.person_id, number_of(int_orders.source_system || ':' || int_orders.order_id)) as buyer,
        coalesce(int_orders.channel, 'unknown') as channel,
        int_orders.store_id,
        case when asked.order_id is not null then 1 else 0 end as asked
    from int_orders
    cross join run_parameters
    left join asked
        on int_orders.source_system = asked.source_system
        and int_orders.order_id = asked.order_id
    where int_orders.is_order
        and int_orders.order_date > run_parameters.year_ago
        and int_orders.order_date <= run_parameters.as_of
        and exists (select 1 from asked)
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
        orders.order_number,
        orders.buyer,
        orders.asked,
        coalesce(goods.name, stg_order_lines.product_id) as product,
        goods.category,
        goods.supplier
    from orders
    inner join stg_order_lines
        on orders.source_system = stg_order_lines.source_system
        and orders.order_id = stg_order_lines.order_id
    left join goods
        on stg_order_lines.product_id = goods.product_id
),

of_goods as (
    select 'category' as dimension, 3 as position, lines.category as value, lines.order_number, lines.buyer, lines.asked
    from lines
    where lines.category is not null
    group by lines.category, lines.order_number, lines.buyer, lines.asked
    union all
    select 'supplier', 4, lines.supplier, lines.order_number, lines.buyer, lines.asked
    from lines
    where lines.supplier is not null
    group by lines.supplier, lines.order_number, lines.buyer, lines.asked
    union all
    select 'product', 5, lines.product, lines.order_number, lines.buyer, lines.asked
    from lines
    where lines.product is not null
    group by lines.product, lines.order_number, lines.buyer, lines.asked
),

-- Each buyer once per cell: what is distinct is then counted, not sought.
cells as (
    select 'all' as dimension, 0 as position, 'all' as value, orders.buyer, count(*) as orders, sum(orders.asked) as asked
    from orders
    group by orders.buyer
    union all
    select 'order_channel', 1, orders.channel, orders.buyer, count(*), sum(orders.asked)
    from orders
    group by orders.channel, orders.buyer
    union all
    select 'store', 2, orders.store_id, orders.buyer, count(*), sum(orders.asked)
    from orders
    where orders.store_id is not null
    group by orders.store_id, orders.buyer
    union all
    select of_goods.dimension, of_goods.position, of_goods.value, of_goods.buyer, count(*), sum(of_goods.asked)
    from of_goods
    group by of_goods.dimension, of_goods.position, of_goods.value, of_goods.buyer
),

final as (
    select
        cells.dimension,
        cells.position,
        cells.value,
        cast(sum(cells.orders) as bigint) as orders,
        cast(sum(cells.asked) as bigint) as asked_orders,
        count(*) as units,
        sum(case when cells.asked > 0 then 1 else 0 end) as asked_units,
        sum(case when cells.asked < cells.orders then 1 else 0 end) as other_units
    from cells
    group by cells.dimension, cells.position, cells.value
)

select * from final
