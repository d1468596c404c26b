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

lines as (
    select
        sum(stg_order_lines.amount) as line_amount,
        sum(case when stg_order_lines.margin is not null then stg_order_lines.amount end) as margin_amount,
        sum(stg_order_lines.margin) as line_margin
    from stg_order_lines
),

final as (
    select
        people.buyers,
        coalesce(people.with_contract, 0) as with_contract,
        gaps.usual_gap,
        lines.line_amount,
        lines.margin_amount,
        lines.line_margin
    from people
    cross join gaps
    cross join lines
)

select * from final
