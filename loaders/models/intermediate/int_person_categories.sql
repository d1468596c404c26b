-- one row per person who bought a product of a known category in the last 24 months
-- the categories a person buys
with

lines as (
    select
        stg_order_lines.source_system,
        stg_order_lines.order_id,
        stg_products.category
    from stg_order_lines
    inner join stg_products
        on stg_order_lines.product_id = stg_products.product_id
    where stg_products.category is not null
),

bought as (
    select distinct
        int_orders.person_id,
        lines.category
    from int_orders
    cross join run_parameters
    inner join lines
        on int_orders.source_system = lines.source_system
        and int_orders.order_id = lines.order_id
    where int_orders.is_order
        and int_orders.person_id is not null
        and int_orders.order_date > run_parameters.two_years_ago
),

final as (
    select
        bought.person_id,
        distinct_texts(bought.category) as categories
    from bought
    group by bought.person_id
)

select * from final
