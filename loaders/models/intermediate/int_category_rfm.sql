-- one row per product category and person in scope who bought of it in the RFM window
-- recency, frequency and value within one category
with

lines as (
    select
        stg_order_lines.source_system,
        stg_order_lines.order_id,
        stg_products.category,
        sum(stg_order_lines.amount) as amount
    from stg_order_lines
    inner join stg_products
        on stg_order_lines.product_id = stg_products.product_id
    where stg_products.category is not null
    group by stg_order_lines.source_system, stg_order_lines.order_id, stg_products.category
),

bought as (
    select
        lines.category,
        int_orders.person_id,
        int_orders.order_date,
        int_orders.is_order,
        lines.amount
    from lines
    inner join int_orders
        on lines.source_system = int_orders.source_system
        and lines.order_id = int_orders.order_id
    cross join run_parameters
    where int_orders.person_id is not null
        and (int_orders.is_order or int_orders.amount < 0)
        and int_orders.order_date >= run_parameters.rfm_from
),

totals as (
    select
        bought.category,
        bought.person_id,
        max(case when bought.is_order then bought.order_date end) as last_order_date,
        count(distinct case when bought.is_order then bought.order_date end) as frequency,
        sum(bought.amount) as monetary
    from bought
    group by bought.category, bought.person_id
),

final as (
    select
        totals.category,
        totals.person_id,
        days_between(add_days_to(run_parameters.as_of, 1), totals.last_order_date) as recency,
        totals.frequency,
        cast(totals.monetary as decimal(18, 2)) as monetary
    from totals
    cross join run_parameters
    inner join int_person_scope
        on totals.person_id = int_person_scope.person_id
    where totals.last_order_date is not null and int_person_scope.excluded_reason is null
)

select * from final
