-- one row
-- what decides whether values can be foreseen, and the margin that order lines state
with

people as (
    select
        count(*) as buyers,
        sum(case when int_person_scope.has_running is not null then 1 else 0 end) as with_contract
    from int_person_orders
    inner join int_person_scope
        on int_person_orders.person_id = int_person_scope.person_id
    where int_person_scope.excluded_reason is null
),

gaps as (
    select quantile_of(int_order_gaps.gap_days, 0.5) as usual_gap
    from int_order_gaps
    where int_order_gaps.is_closed
),

costs as (
    select
        stg_products.product_id,
        max(stg_products.unit_cost) as unit_cost
    from stg_products
    where stg_products.unit_cost is not null
    group by stg_products.product_id
),

lines as (
    select
        sum(stg_order_lines.amount) as line_amount,
        sum(case when stg_order_lines.margin is not null then stg_order_lines.amount end) as margin_amount,
        sum(stg_order_lines.margin) as line_margin,
        sum(case when costs.unit_cost is not null and stg_order_lines.quantity is not null then stg_order_lines.amount end)
            as costed_amount,
        sum(cast(costs.unit_cost * cast(stg_order_lines.quantity as decimal(18, 2)) as decimal(18, 2))) as goods_cost
    from stg_order_lines
    left join costs
        on stg_order_lines.product_id = costs.product_id
),

final as (
    select
        people.buyers,
        coalesce(people.with_contract, 0) as with_contract,
        gaps.usual_gap,
        lines.line_amount,
        lines.margin_amount,
        lines.line_margin,
        lines.costed_amount,
        lines.goods_cost
    from people
    cross join gaps
    cross join lines
)

select * from final
