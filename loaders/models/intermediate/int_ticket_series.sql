-- one row per request of the last 800 days and series that it counts in: its reason, each product it is about, both together
-- what requests are about, as finely as an incident can be told
with

recent as (
    select
        int_tickets.source_system,
        int_tickets.ticket_id,
        int_tickets.requester,
        int_tickets.opened_date,
        int_tickets.reason,
        int_tickets.order_id,
        int_tickets.product_id
    from int_tickets
    cross join run_parameters
    where int_tickets.opened_date > add_days_to(run_parameters.as_of, -800)
        and int_tickets.opened_date <= run_parameters.as_of
),

about_products as (
    select
        recent.source_system,
        recent.ticket_id,
        recent.requester,
        recent.opened_date,
        recent.reason,
        recent.product_id
    from recent
    where recent.product_id is not null
    union all
    select distinct
        recent.source_system,
        recent.ticket_id,
        recent.requester,
        recent.opened_date,
        recent.reason,
        stg_order_lines.product_id
    from recent
    inner join int_ticket_orders
        on recent.order_id = int_ticket_orders.order_id
    inner join stg_order_lines
        on int_ticket_orders.source_system = stg_order_lines.source_system
        and int_ticket_orders.order_id = stg_order_lines.order_id
    where recent.product_id is null
        and stg_order_lines.product_id is not null
),

final as (
    select
        'reason' as series,
        recent.reason,
        '' as product_id,
        recent.source_system,
        recent.ticket_id,
        recent.requester,
        recent.opened_date
    from recent
    union all
    select
        'product',
        '',
        about_products.product_id,
        about_products.source_system,
        about_products.ticket_id,
        about_products.requester,
        about_products.opened_date
    from about_products
    union all
    select
        'reason_product',
        about_products.reason,
        about_products.product_id,
        about_products.source_system,
        about_products.ticket_id,
        about_products.requester,
        about_products.opened_date
    from about_products
)

select * from final
