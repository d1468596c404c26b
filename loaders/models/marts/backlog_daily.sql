-- one row per scale (day, week, month) and period of the last 12 months
-- how many requests were open at the end of a day, on average over the period, and whose they were
with

scales as (
    select 'day' as scale
    union all select 'week'
    union all select 'month'
),

-- Stretches that were over a month before the year that is shown are in none of its periods.
placed as (
    select
        scales.scale,
        int_ticket_spells.requester_number,
        case
            when scales.scale = 'day' then first_days.day
            when scales.scale = 'week' then first_days.week_first
            else first_days.month_first
        end as first_period,
        case
            when scales.scale = 'day' then last_days.day
            when scales.scale = 'week' then last_days.week_first
            else last_days.month_first
        end as last_period
    from int_ticket_spells
    cross join scales
    cross join run_parameters
    inner join service_days as first_days
        on int_ticket_spells.first_day = first_days.day
    inner join service_days as last_days
        on int_ticket_spells.last_day = last_days.day
    where int_ticket_spells.last_day > add_months_to(run_parameters.year_ago, -1)
),

-- Somebody with several open requests is one person: stretches that touch are put together first.
ordered as (
    select
        placed.scale,
        placed.requester_number,
        placed.first_period,
        placed.last_period,
        max(placed.last_period) over (
            partition by placed.scale, placed.requester_number
            order by placed.first_period, placed.last_period
            rows between unbounded preceding and 1 preceding
        ) as before_period
    from placed
),

begun as (
    select
        ordered.scale,
        ordered.requester_number,
        ordered.first_period,
        ordered.last_period,
        sum(case when ordered.before_period >= ordered.first_period then 0 else 1 end) over (
            partition by ordered.scale, ordered.requester_number
            order by ordered.first_period, ordered.last_period
            rows between unbounded preceding and current row
        ) as island
    from ordered
),

islands as (
    select
        begun.scale,
        begun.requester_number,
        min(begun.first_period) as first_period,
        max(begun.last_period) as last_period
    from begun
    group by begun.scale, begun.requester_number, begun.island
),

person_steps as (
    select islands.scale, islands.first_period as period, count(*) as came, 0 as went
    from islands
    group by islands.scale, islands.first_period
    union all
    select islands.scale, islands.last_period, 0, count(*)
    from islands
    group by islands.scale, islands.last_period
),

ticket_steps as (
    select placed.first_period as day, count(*) as came, 0 as went
    from placed
    where placed.scale = 'day'
    group by placed.first_period
    union all
    select placed.last_period, 0, count(*)
    from placed
    where placed.scale = 'day'
    group by placed.last_period
),

days_stepped as (
    select
        service_days.day,
        service_days.week_first,
        service_days.month_first,
        coalesce(sum(ticket_steps.came), 0) as came,
        coalesce(sum(ticket_steps.went), 0) as went
    from service_days
    left join ticket_steps
        on service_days.day = ticket_steps.day
    group by service_days.day, service_days.week_first, service_days.month_first
),

-- Who goes is still there on the last day of a stretch.
days_open as (
    select
        days_stepped.day,
        days_stepped.week_first,
        days_stepped.month_first,
        sum(days_stepped.came - days_stepped.went) over (
            order by days_stepped.day rows between unbounded preceding and current row
        ) + days_stepped.went as open
    from days_stepped
),

periods as (
    select
        scales.scale,
        case
            when scales.scale = 'day' then days_open.day
            when scales.scale = 'week' then days_open.week_first
            else days_open.month_first
        end as period,
        count(*) as days,
        sum(days_open.open) as open_days,
        max(days_open.day) as last_day
    from days_open
    cross join scales
    group by
        scales.scale,
        case
            when scales.scale = 'day' then days_open.day
            when scales.scale = 'week' then days_open.week_first
            else days_open.month_first
        end
),

persons_stepped as (
    select
        periods.scale,
        periods.period,
        coalesce(sum(person_steps.came), 0) as came,
        coalesce(sum(person_steps.went), 0) as went
    from periods
    left join person_steps
        on periods.scale = person_steps.scale
        and periods.period = person_steps.period
    group by periods.scale, periods.period
),

persons_open as (
    select
        persons_stepped.scale,
        persons_stepped.period,
        persons_stepped.came,
        persons_stepped.went,
        sum(persons_stepped.came - persons_stepped.went) over (
            partition by persons_stepped.scale
            order by persons_stepped.period rows between unbounded preceding and current row
        ) + persons_stepped.went as units
    from persons_stepped
),

final as (
    select
        periods.scale,
        periods.period as date,
        periods.days,
        cast(periods.open_days as bigint) as open_days,
        cast(persons_open.units as bigint) as units,
        cast(persons_open.came as bigint) as came,
        cast(persons_open.went as bigint) as went
    from periods
    cross join run_parameters
    inner join persons_open
        on periods.scale = persons_open.scale
        and periods.period = persons_open.period
    where periods.last_day > run_parameters.year_ago
        and periods.period <= run_parameters.as_of
)

select * from final
