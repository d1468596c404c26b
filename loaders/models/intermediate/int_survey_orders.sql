-- one row per number of an order that a survey follows; what systems give twice has a person at most
-- whose order it was, where and when it was handed over, and what most of its money went to
with

asked as (
    select distinct stg_surveys.order_id
    from stg_surveys
    where stg_surveys.order_id is not null
),

orders as (
    select
        int_orders.order_id,
        min(int_orders.person_id) as person_id,
        count(distinct int_orders.person_id) as persons,
        count(*) as orders,
        min(int_orders.source_system) as source_system,
        min(int_orders.store_id) as store_id,
        min(int_orders.order_date) as order_date
    from int_orders
    inner join asked
        on int_orders.order_id = asked.order_id
    group by int_orders.order_id
),

handed_over as (
    select
        stg_orders.source_system,
        stg_orders.order_id,
        min(stg_orders.delivered_date) as delivered_date
    from stg_orders
    inner join asked
        on stg_orders.order_id = asked.order_id
    group by stg_orders.source_system, stg_orders.order_id
),

spent as (
    select
        stg_order_lines.source_system,
        stg_order_lines.order_id,
        stg_products.category,
        sum(coalesce(stg_order_lines.amount, 0)) as amount
    from stg_order_lines
    inner join asked
        on stg_order_lines.order_id = asked.order_id
    inner join stg_products
        on stg_order_lines.product_id = stg_products.product_id
    where stg_products.category is not null
    group by stg_order_lines.source_system, stg_order_lines.order_id, stg_products.category
),

ranked as (
    select
        spent.source_system,
        spent.order_id,
        spent.category,
        row_number() over (
            partition by spent.source_system, spent.order_id
            order by spent.amount desc, spent.category
        ) as position
    from spent
),

final as (
    select
        orders.order_id,
        case when orders.persons = 1 then orders.person_id end as person_id,
        case when orders.orders = 1 then orders.store_id end as store_id,
        case when orders.orders = 1 then coalesce(handed_over.delivered_date, orders.order_date) end as event_date,
        case when orders.orders = 1 then ranked.category end as category
    from orders
    left join handed_over
        on orders.source_system = handed_over.source_system
        and orders.order_id = handed_over.order_id
    left join ranked
        on orders.source_system = ranked.source_system
        and orders.order_id = ranked.order_id
        and ranked.position = 1
)

select * from final
