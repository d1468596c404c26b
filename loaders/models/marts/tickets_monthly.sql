-- one row per month, quarter and year, and reason, also without tickets
-- requests per reason and per 100 orders; reasons too rare to show are counted together
with

dated as (
    select
        report_periods.grain,
        report_periods.period,
        int_tickets.reason,
        int_tickets.requester
    from int_tickets
    inner join report_periods
        on int_tickets.opened_date >= report_periods.first_day
        and int_tickets.opened_date <= report_periods.last_day
    where report_periods.subject = 'tickets'
),

cells as (
    select
        dated.grain,
        dated.period,
        dated.reason,
        count(distinct dated.requester) as units
    from dated
    group by dated.grain, dated.period, dated.reason
),

period_counts as (
    select
        report_periods.grain,
        count(*) as periods
    from report_periods
    where report_periods.subject = 'tickets'
    group by report_periods.grain
),

reasons as (
    select
        cells.grain,
        cells.reason,
        case
            when sum(case when cells.units >= run_parameters.k then 1 else 0 end) >= 0.9 * period_counts.periods
                then cells.reason
            else 'other'
        end as shown_reason
    from cells
    cross join run_parameters
    inner join period_counts
        on cells.grain = period_counts.grain
    group by cells.grain, cells.reason, period_counts.periods, run_parameters.k
),

counts as (
    select
        dated.grain,
        dated.period,
        reasons.shown_reason as reason,
        count(*) as tickets,
        count(distinct dated.requester) as units
    from dated
    inner join reasons
        on dated.grain = reasons.grain
        and dated.reason = reasons.reason
    group by dated.grain, dated.period, reasons.shown_reason
),

shown as (
    select distinct
        reasons.grain,
        reasons.shown_reason as reason
    from reasons
),

final as (
    select
        report_periods.grain,
        report_periods.period as month,
        shown.reason,
        coalesce(counts.tickets, 0) as tickets,
        100.0 * coalesce(counts.tickets, 0) / nullif(revenue_monthly.orders, 0) as per_100_orders,
        report_periods.is_complete,
        coalesce(counts.units, 0) as units
    from report_periods
    inner join shown
        on report_periods.grain = shown.grain
    left join counts
        on report_periods.grain = counts.grain
        and report_periods.period = counts.period
        and shown.reason = counts.reason
    left join revenue_monthly
        on report_periods.grain = revenue_monthly.grain
        and report_periods.period = revenue_monthly.month
    where report_periods.subject = 'tickets'
)

select * from final
