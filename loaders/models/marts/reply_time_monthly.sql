-- one row per month, quarter and year of opening
-- requests, those answered so far, and how long the first reply took
with

dated as (
    select
        report_periods.grain,
        report_periods.period,
        int_tickets.requester,
        int_tickets.reply_minutes,
        row_number() over (
            partition by report_periods.grain, report_periods.period
            order by int_tickets.reply_minutes nulls last, int_tickets.source_system, int_tickets.ticket_id
        ) as position,
        count(int_tickets.reply_minutes) over (partition by report_periods.grain, report_periods.period) as answered
    from int_tickets
    inner join report_periods
        on int_tickets.opened_date >= report_periods.first_day
        and int_tickets.opened_date <= report_periods.last_day
    where report_periods.subject = 'tickets'
),

counts as (
    select
        dated.grain,
        dated.period,
        count(*) as tickets,
        count(distinct dated.requester) as units,
        count(dated.reply_minutes) as answered,
        count(distinct case when dated.reply_minutes is not null then dated.requester end) as answered_units,
        count(distinct case when dated.reply_minutes is null then dated.requester end) as unanswered,
        quantile_of(dated.reply_minutes, 0.5) as median_minutes,
        max(case
            when dated.position = greatest(1, floor(dated.answered / 2.0 - 0.98 * sqrt(dated.answered))) then dated.reply_minutes
        end) as low,
        max(case
            when dated.position
                = least(dated.answered, ceil(dated.answered / 2.0 + 1 + 0.98 * sqrt(dated.answered)))
                then dated.reply_minutes
        end) as high,
        quantile_of(dated.reply_minutes, 0.9) as p90_minutes
    from dated
    group by dated.grain, dated.period
),

final as (
    select
        report_periods.grain,
        report_periods.period as month,
        coalesce(counts.tickets, 0) as tickets,
        coalesce(counts.answered, 0) as answered,
        counts.median_minutes,
        counts.low,
        counts.high,
        case when counts.answered >= 30 then counts.p90_minutes end as p90_minutes,
        report_periods.is_complete,
        coalesce(counts.units, 0) as units,
        coalesce(counts.answered_units, 0) as answered_units,
        coalesce(counts.unanswered, 0) as unanswered
    from report_periods
    left join counts
        on report_periods.grain = counts.grain
        and report_periods.period = counts.period
    where report_periods.subject = 'tickets'
)

select * from final
