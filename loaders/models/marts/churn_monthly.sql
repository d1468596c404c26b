-- one row per month, quarter and year of the contracts
-- persons with a running contract at the start, and those of them without any at the end
with

at_start as (
    select
        report_periods.grain,
        report_periods.period,
        report_periods.is_complete,
        coalesce(cast(int_contracts.person_id as string), int_contracts.source_system || ':' || int_contracts.contract_id)
            as holder,
        report_periods.last_day
    from report_periods
    inner join int_contracts
        on int_contracts.started_on < report_periods.first_day
        and (int_contracts.ended_on is null or int_contracts.ended_on >= report_periods.first_day)
    where report_periods.subject = 'contracts'
),

kept as (
    select distinct
        report_periods.grain,
        report_periods.period,
        coalesce(cast(int_contracts.person_id as string), int_contracts.source_system || ':' || int_contracts.contract_id)
            as holder
    from report_periods
    inner join int_contracts
        on int_contracts.started_on <= report_periods.last_day
        and (int_contracts.ended_on is null or int_contracts.ended_on > report_periods.last_day)
    where report_periods.subject = 'contracts'
),

holders as (
    select distinct
        at_start.grain,
        at_start.period,
        at_start.is_complete,
        at_start.holder
    from at_start
),

final as (
    select
        holders.grain,
        holders.period as month,
        count(*) as customers_at_start,
        sum(case when kept.holder is null then 1 else 0 end) as lost,
        sum(case when kept.holder is null then 0 else 1 end) as kept,
        holders.is_complete
    from holders
    left join kept
        on holders.grain = kept.grain
        and holders.period = kept.period
        and holders.holder = kept.holder
    group by holders.grain, holders.period, holders.is_complete
)

select * from final
