-- one row per number of an order that a request names; of a number that systems give twice, neither is meant
-- whose order it was, where and when it was placed
with

asked as (
    select distinct stg_tickets.order_id
    from stg_tickets
    where stg_tickets.order_id is not null
),

found as (
    select
        int_orders.order_id,
        min(int_orders.source_system) as source_system,
        min(int_orders.person_id) as person_id,
        min(int_orders.store_id) as store_id,
        min(int_orders.channel) as channel,
        min(int_orders.order_date) as order_date,
        count(*) as orders
    from int_orders
    inner join asked
        on int_orders.order_id = asked.order_id
    group by int_orders.order_id
),

final as (
    select
        found.order_id,
        found.source_system,
        found.person_id,
        found.store_id,
        found.channel as order_channel,
        found.order_date
    from found
    where found.orders = 1
)

select * from final
