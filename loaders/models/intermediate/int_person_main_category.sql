-- one row per person who bought a product of a known category in the last 24 months
-- the category a person spends most on
with

lines as (
    select
        int_orders.person_id,
        stg_products.category,
        coalesce(stg_order_lines.amount, 0) as amount
    from stg_order_lines
    cross join run_parameters
    inner join stg_products
        on stg_order_lines.product_id = stg_products.product_id
    inner join int_orders
        on stg_order_lines.source_system = int_orders.source_system
        and stg_order_lines.order_id = int_orders.order_id
    where int_orders.is_order
        and int_orders.person_id is not null
        and int_orders.order_date > run_parameters.two_years_ago
        and stg_products.category is not null
),

spent as (
    select
        lines.person_id,
        lines.category,
        sum(lines.amount) as amount
    from lines
    group by lines.person_id, lines.category
),

ranked as (
    select
        spent.person_id,
        spent.category,
        row_number() over (
            partition by spent.person_id
            order by spent.amount desc, spent.category
        ) as position
    from spent
),

final as (
    select
        ranked.person_id,
        ranked.category as main_category
    from ranked
    where ranked.position = 1
)

select * from final
