-- one row per measure and channel (all, web, store; gaps of all only)
-- what a purchase usually looks like: the median over customers of what is usual for each, over 24 months
with

bought as (
    select
        int_orders.person_id,
        int_orders.source_system,
        int_orders.order_id,
        int_orders.channel,
        int_orders.amount
    from int_orders
    cross join run_parameters
    inner join int_person_scope
        on int_orders.person_id = int_person_scope.person_id
        and int_person_scope.excluded_reason is null
    where int_orders.is_order
        and int_orders.order_date > run_parameters.two_years_ago
        and int_orders.order_date <= run_parameters.as_of
),

pieces as (
    select
        stg_order_lines.source_system,
        stg_order_lines.order_id,
        sum(case when stg_order_lines.quantity < 0 then 0 else coalesce(stg_order_lines.quantity, 1) end) as items
    from stg_order_lines
    where coalesce(stg_order_lines.status, 'completed') in ('completed', 'pending')
    group by stg_order_lines.source_system, stg_order_lines.order_id
),

filled as (
    select
        bought.person_id,
        bought.channel,
        bought.amount,
        pieces.items
    from bought
    left join pieces
        on bought.source_system = pieces.source_system
        and bought.order_id = pieces.order_id
),

spread as (
    select filled.person_id, 'all' as channel, filled.amount, filled.items from filled
    union all
    select filled.person_id, filled.channel, filled.amount, filled.items from filled where filled.channel in ('web', 'store')
),

usual as (
    select
        'basket' as measure,
        spread.channel,
        spread.person_id,
        quantile_of(spread.amount, 0.5) as usual
    from spread
    group by spread.channel, spread.person_id
    union all
    select
        'items',
        spread.channel,
        spread.person_id,
        quantile_of(spread.items, 0.5)
    from spread
    where spread.items > 0
    group by spread.channel, spread.person_id
    union all
    select
        'gap',
        'all',
        int_order_gaps.person_id,
        quantile_of(int_order_gaps.gap_days, 0.5)
    from int_order_gaps
    cross join run_parameters
    inner join int_person_scope
        on int_order_gaps.person_id = int_person_scope.person_id
        and int_person_scope.excluded_reason is null
    where int_order_gaps.is_closed
        and int_order_gaps.order_date > run_parameters.two_years_ago
        and int_order_gaps.next_order_date <= run_parameters.as_of
    group by int_order_gaps.person_id
),

ranked as (
    select
        usual.measure,
        usual.channel,
        usual.usual,
        row_number() over (partition by usual.measure, usual.channel order by usual.usual, usual.person_id) as position,
        count(*) over (partition by usual.measure, usual.channel) as persons
    from usual
),

final as (
    select
        ranked.measure,
        ranked.channel,
        count(*) as customers,
        quantile_of(ranked.usual, 0.25) as lower_quarter,
        quantile_of(ranked.usual, 0.5) as median_usual,
        max(case
            when ranked.position = greatest(1, floor(ranked.persons / 2.0 - 0.98 * sqrt(ranked.persons))) then ranked.usual
        end) as low,
        max(case
            when ranked.position = least(ranked.persons, ceil(ranked.persons / 2.0 + 1 + 0.98 * sqrt(ranked.persons)))
                then ranked.usual
        end) as high,
        quantile_of(ranked.usual, 0.75) as upper_quarter
    from ranked
    group by ranked.measure, ranked.channel
)

select * from final
