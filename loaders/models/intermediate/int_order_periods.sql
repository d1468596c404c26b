-- one row per month, quarter and year of the orders, numbered in their order
-- how far apart two periods lie
with

final as (
    select
        report_periods.grain,
        report_periods.period,
        row_number() over (partition by report_periods.grain order by report_periods.first_day) as position,
        case report_periods.grain when 'month' then 1 when 'quarter' then 3 else 12 end as period_months,
        report_periods.first_day,
        report_periods.last_day,
        report_periods.is_complete
    from report_periods
    where report_periods.subject = 'orders'
)

select * from final
