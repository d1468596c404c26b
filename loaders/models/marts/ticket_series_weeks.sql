-- one row per series and day of the last 91 on which the seven days up to it brought k requests
-- how many requests of how many people a week held
with

week_ends as (
    select distinct
        int_ticket_series.opened_date as last_day,
        run_parameters.as_of,
        run_parameters.k
    from int_ticket_series
    cross join run_parameters
    where int_ticket_series.opened_date > add_days_to(run_parameters.as_of, -91)
),

candidates as (
    select distinct
        ticket_series_days.series,
        ticket_series_days.reason,
        ticket_series_days.product_id
    from ticket_series_days
),

weeks as (
    select
        int_ticket_series.series,
        int_ticket_series.reason,
        int_ticket_series.product_id,
        days_between(week_ends.last_day, week_ends.as_of) as day_number,
        week_ends.k,
        count(*) as tickets,
        count(distinct int_ticket_series.requester) as units
    from int_ticket_series
    inner join candidates
        on int_ticket_series.series = candidates.series
        and int_ticket_series.reason = candidates.reason
        and int_ticket_series.product_id = candidates.product_id
    inner join week_ends
        on int_ticket_series.opened_date <= week_ends.last_day
        and int_ticket_series.opened_date > add_days_to(week_ends.last_day, -7)
    group by
        int_ticket_series.series,
        int_ticket_series.reason,
        int_ticket_series.product_id,
        week_ends.last_day,
        week_ends.as_of,
        week_ends.k
),

final as (
    select
        weeks.series,
        weeks.reason,
        weeks.product_id,
        weeks.day_number,
        weeks.tickets,
        weeks.units
    from weeks
    where weeks.units >= weeks.k
)

select * from final
