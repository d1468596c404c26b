-- one row per day with orders, of all together and of each product that requests are about
-- what requests can come from, day by day
with

recent as (
    select
        int_orders.source_system,
        int_orders.order_id,
        days_between(int_orders.order_date, run_parameters.as_of) as day_number
    from int_orders
    cross join run_parameters
    where int_orders.is_order
        and int_orders.order_date > add_days_to(run_parameters.as_of, -820)
        and int_orders.order_date <= run_parameters.as_of
),

asked_products as (
    select distinct ticket_series_days.product_id
    from ticket_series_days
    where ticket_series_days.product_id <> ''
),

lines as (
    select distinct
        recent.source_system,
        recent.order_id,
        recent.day_number,
        stg_order_lines.product_id
    from recent
    inner join stg_order_lines
        on recent.source_system = stg_order_lines.source_system
        and recent.order_id = stg_order_lines.order_id
    inner join asked_products
        on stg_order_lines.product_id = asked_products.product_id
),

final as (
    select
        '' as product_id,
        recent.day_number,
        count(*) as orders
    from recent
    group by recent.day_number
    union all
    select
        lines.product_id,
        lines.day_number,
        count(*) as orders
    from lines
    group by lines.product_id, lines.day_number
)

select * from final
