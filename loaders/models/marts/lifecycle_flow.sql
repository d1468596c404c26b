-- one row per month, quarter and year of the orders
-- who buys for the first time, again as in the period before, again after a pause, and who pauses
with

steps as (
    select
        int_person_periods.grain,
        int_person_periods.first_position,
        int_person_periods.position,
        lead(int_person_periods.position) over (
            partition by int_person_periods.person_id, int_person_periods.grain
            order by int_person_periods.position
        ) as next_position
    from int_person_periods
    where int_person_periods.has_bought
),

moves as (
    select
        steps.grain,
        steps.position,
        case when steps.position = steps.first_position then 1 else 0 end as is_new,
        0 as is_current,
        0 as is_resurrected,
        0 as is_dormant
    from steps

    union all

    select
        steps.grain,
        steps.next_position as position,
        0 as is_new,
        case when steps.next_position = steps.position + 1 then 1 else 0 end as is_current,
        case when steps.next_position = steps.position + 1 then 0 else 1 end as is_resurrected,
        0 as is_dormant
    from steps
    where steps.next_position is not null

    union all

    select
        steps.grain,
        steps.position + 1 as position,
        0 as is_new,
        0 as is_current,
        0 as is_resurrected,
        1 as is_dormant
    from steps
    where steps.next_position is null or steps.next_position > steps.position + 1
),

-- Newcomers whose reception onboarding follows: in scope, of the last 12 months, 7 days back or more.
followed as (
    select
        int_order_periods.grain,
        int_order_periods.position,
        count(*) as persons
    from int_person_orders
    cross join run_parameters
    inner join int_person_scope
        on int_person_orders.person_id = int_person_scope.person_id
    inner join int_order_periods
        on int_person_orders.first_order_date >= int_order_periods.first_day
        and int_person_orders.first_order_date <= int_order_periods.last_day
    where int_person_orders.first_order_date > run_parameters.year_ago
        and int_person_orders.first_order_date <= add_days_to(run_parameters.as_of, -7)
        and int_person_scope.excluded_reason is null
    group by int_order_periods.grain, int_order_periods.position
),

counts as (
    select
        moves.grain,
        moves.position,
        sum(moves.is_new) as new,
        sum(moves.is_current) as current,
        sum(moves.is_resurrected) as resurrected,
        sum(moves.is_dormant) as dormant
    from moves
    group by moves.grain, moves.position
),

final as (
    select
        int_order_periods.grain,
        int_order_periods.period as month,
        coalesce(counts.new, 0) as new,
        coalesce(counts.current, 0) as current,
        coalesce(counts.resurrected, 0) as resurrected,
        coalesce(counts.dormant, 0) as dormant,
        coalesce(counts.new, 0) + coalesce(counts.current, 0) + coalesce(counts.resurrected, 0) as active,
        int_order_periods.is_complete,
        coalesce(followed.persons, 0) as followed
    from int_order_periods
    left join counts
        on int_order_periods.grain = counts.grain
        and int_order_periods.position = counts.position
    left join followed
        on int_order_periods.grain = followed.grain
        and int_order_periods.position = followed.position
)

select * from final
