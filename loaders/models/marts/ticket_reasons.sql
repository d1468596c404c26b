-- one row per reason of the last 90 days or of the same days a year before
-- requests of the last 90 days and of the same days a year before, and who made them
with

-- A year that the exports do not reach back to would make every reason new.
reach as (
    select min(report_periods.first_day) <= add_days_to(min(run_parameters.year_ago), -89) as is_comparable
    from report_periods
    cross join run_parameters
    where report_periods.subject = 'tickets'
        and report_periods.grain = 'month'
        and report_periods.is_complete
),

windows as (
    select
        'now' as window_name,
        add_days_to(run_parameters.as_of, -90) as after_day,
        run_parameters.as_of as last_day
    from run_parameters
    union all
    select
        'before',
        add_days_to(run_parameters.year_ago, -90),
        run_parameters.year_ago
    from run_parameters
),

counts as (
    select
        int_tickets.reason,
        sum(case when windows.window_name = 'now' then 1 else 0 end) as tickets,
        sum(case when windows.window_name = 'before' then 1 else 0 end) as tickets_before,
        count(distinct case when windows.window_name = 'now' then int_tickets.requester end) as units,
        count(distinct case when windows.window_name = 'before' then int_tickets.requester end) as units_before
    from int_tickets
    inner join windows
        on int_tickets.opened_date > windows.after_day
        and int_tickets.opened_date <= windows.last_day
    group by int_tickets.reason
),

final as (
    select
        counts.reason,
        counts.tickets,
        counts.tickets_before,
        counts.units,
        counts.units_before,
        coalesce(reach.is_comparable, false) as is_comparable
    from counts
    cross join reach
    where counts.tickets + counts.tickets_before > 0
)

select * from final
