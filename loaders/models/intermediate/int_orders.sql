-- one row per order, till ticket or credit note, with the person it belongs to
-- what counts as an order and as revenue, whoever exported it and at whichever grain
with

orders_given as (
    select
        source_system,
        order_id,
        row_handle(source_system, customer_id, email, phone, loyalty_id) as handle,
        customer_id,
        email,
        loyalty_id,
        ordered_at,
        ordered_date,
        channel,
        store_id,
        status,
        receipt,
        amount,
        discount,
        promo_code,
        is_gift
    from stg_orders
),

systems_with_orders as (
    select distinct orders_given.source_system
    from orders_given
),

line_totals as (
    select
        stg_order_lines.source_system,
        stg_order_lines.order_id,
        sum(stg_order_lines.amount) as amount,
        sum(stg_order_lines.discount) as discount
    from stg_order_lines
    where stg_order_lines.source_system in (select systems_with_orders.source_system from systems_with_orders)
        and exists (select 1 from stg_orders where stg_orders.amount is null)
    group by stg_order_lines.source_system, stg_order_lines.order_id
),

orders_completed as (
    select
        orders_given.source_system,
        orders_given.order_id,
        orders_given.handle,
        orders_given.customer_id,
        orders_given.email,
        orders_given.loyalty_id,
        orders_given.ordered_at,
        orders_given.ordered_date,
        orders_given.channel,
        orders_given.store_id,
        orders_given.status,
        orders_given.receipt,
        coalesce(orders_given.amount, line_totals.amount, 0) as amount,
        coalesce(orders_given.discount, line_totals.discount) as discount,
        orders_given.promo_code,
        case when orders_given.is_gift then 1 when not orders_given.is_gift then 0 end as is_gift
    from orders_given
    left join line_totals
        on orders_given.source_system = line_totals.source_system
        and orders_given.order_id = line_totals.order_id
),

orders_from_lines as (
    select
        stg_order_lines.source_system,
        stg_order_lines.order_id,
        min(row_handle(
            stg_order_lines.source_system,
            stg_order_lines.customer_id,
            stg_order_lines.email,
            stg_order_lines.phone,
            stg_order_lines.loyalty_id
        )) as handle,
        min(stg_order_lines.customer_id) as customer_id,
        min(stg_order_lines.email) as email,
        min(stg_order_lines.loyalty_id) as loyalty_id,
        min(stg_order_lines.ordered_at) as ordered_at,
        min(stg_order_lines.ordered_date) as ordered_date,
        min(stg_order_lines.channel) as channel,
        min(stg_order_lines.store_id) as store_id,
        case
            when count(*) = sum(case when stg_order_lines.status = 'cancelled' then 1 else 0 end) then 'cancelled'
            when count(*) = sum(case when stg_order_lines.status in ('cancelled', 'returned') then 1 else 0 end)
                then 'returned'
            else 'completed'
        end as status,
        min(stg_order_lines.receipt) as receipt,
        sum(case
            when stg_order_lines.status = 'cancelled' then 0
            when stg_order_lines.status = 'returned' and stg_order_lines.amount > 0 then 0
            else stg_order_lines.amount
        end) as amount,
        sum(stg_order_lines.discount) as discount,
        max(stg_order_lines.promo_code) as promo_code,
        max(case when stg_order_lines.is_gift then 1 when not stg_order_lines.is_gift then 0 end) as is_gift
    from stg_order_lines
    where stg_order_lines.source_system not in (select systems_with_orders.source_system from systems_with_orders)
    group by stg_order_lines.source_system, stg_order_lines.order_id
),

all_orders as (
    select * from orders_completed
    union all
    select * from orders_from_lines
),

-- A system that never says so knows nothing of discounts or gifts; one that sometimes does leaves the others empty.
told as (
    select
        all_orders.source_system,
        max(case when all_orders.discount is not null or all_orders.promo_code is not null then 1 else 0 end) as of_discounts,
        max(case when all_orders.is_gift is not null then 1 else 0 end) as of_gifts
    from all_orders
    group by all_orders.source_system
),

final as (
    select
        all_orders.source_system,
        all_orders.order_id,
        all_orders.handle,
        person_handles.person_id,
        all_orders.ordered_at,
        all_orders.ordered_date as order_date,
        coalesce(all_orders.channel, case when all_orders.store_id is not null then 'store' end) as channel,
        all_orders.store_id,
        cast(case
            when coalesce(all_orders.status, 'completed') = 'cancelled' then 0
            when all_orders.status = 'returned' and all_orders.amount > 0 then 0
            else all_orders.amount
        end as decimal(18, 2)) as amount,
        cast(all_orders.discount as decimal(18, 2)) as discount,
        coalesce(all_orders.status, 'completed') in ('completed', 'pending') and all_orders.amount >= 0 as is_order,
        case
            when person_handles.person_id is null then 'anonymous'
            when all_orders.customer_id is not null then 'account'
            when all_orders.loyalty_id is not null then 'card'
            when all_orders.receipt = 'e_receipt' then 'e_receipt'
            else 'contact'
        end as identified_by,
        case when told.of_discounts = 1
            then coalesce(all_orders.discount, 0) > 0 or all_orders.promo_code is not null
        end as is_promoted,
        case when told.of_gifts = 1 then coalesce(all_orders.is_gift, 0) = 1 end as is_gift
    from all_orders
    inner join told
        on all_orders.source_system = told.source_system
    left join person_handles
        on all_orders.handle = person_handles.handle
)

select * from final
