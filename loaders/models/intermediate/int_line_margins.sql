-- one row per line of an identified order or return, of the years that statuses look at
-- what each line leaves after the cost of its goods, where the export says it or the product has a cost
with

costs as (
    select
        stg_products.product_id,
        max(stg_products.unit_cost) as unit_cost
    from stg_products
    where stg_products.unit_cost is not null
    group by stg_products.product_id
),

final as (
    select
        int_orders.person_id,
        int_orders.order_date,
        cast(stg_order_lines.amount as decimal(18, 2)) as amount,
        cast(coalesce(
            stg_order_lines.margin,
            stg_order_lines.amount - costs.unit_cost * cast(stg_order_lines.quantity as decimal(18, 2))
        ) as decimal(18, 2)) as margin
    from stg_order_lines
    inner join int_orders
        on stg_order_lines.source_system = int_orders.source_system
        and stg_order_lines.order_id = int_orders.order_id
    left join costs
        on stg_order_lines.product_id = costs.product_id
    where int_orders.person_id is not null
        and (int_orders.is_order or int_orders.amount < 0)
        and int_orders.order_date > (select min(observations.year_ago) from observations)
)

select * from final
