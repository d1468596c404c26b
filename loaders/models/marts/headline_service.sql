-- one row per period: the last 12 months and the 12 before
-- requests and the time to their first reply
with

periods as (
    select 'current' as period, run_parameters.year_ago as after_day, run_parameters.as_of as last_day from run_parameters
    union all
    select 'previous', run_parameters.two_years_ago, run_parameters.year_ago from run_parameters
),

dated as (
    select
        periods.period,
        int_tickets.requester,
        int_tickets.reply_minutes,
        row_number() over (
            partition by periods.period
            order by int_tickets.reply_minutes nulls last, int_tickets.source_system, int_tickets.ticket_id
        ) as position,
        count(int_tickets.reply_minutes) over (partition by periods.period) as answered
    from periods
    inner join int_tickets
        on int_tickets.opened_date > periods.after_day
        and int_tickets.opened_date <= periods.last_day
),

final as (
    select
        dated.period,
        count(*) as tickets,
        count(distinct dated.requester) as units,
        max(dated.answered) as answered,
        quantile_of(dated.reply_minutes, 0.5) as median_minutes,
        max(case
            when dated.position = greatest(1, floor(dated.answered / 2.0 - 0.98 * sqrt(dated.answered))) then dated.reply_minutes
        end) as low,
        max(case
            when dated.position
                = least(dated.answered, ceil(dated.answered / 2.0 + 1 + 0.98 * sqrt(dated.answered)))
                then dated.reply_minutes
        end) as high
    from dated
    group by dated.period
)

select * from final
