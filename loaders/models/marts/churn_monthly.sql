-- one row per month, quarter and year of the contracts
-- persons with a running contract at the start, those of them without any at the end, those who joined, what they paid per month, and those of a year ago
with

periods as (
    select
        report_periods.grain,
        report_periods.period,
        report_periods.first_day,
        report_periods.last_day,
        report_periods.is_complete,
        add_months_to(add_days_to(report_periods.last_day, 1), -12) as year_first
    from report_periods
    where report_periods.subject = 'contracts'
),

states as (
    select
        periods.grain,
        periods.period,
        int_contract_holders.holder,
        int_contract_holders.monthly_amount,
        case
            when int_contract_holders.started_on < periods.first_day
                and (int_contract_holders.ended_on is null or int_contract_holders.ended_on >= periods.first_day) then 1
            else 0
        end as at_start,
        case
            when int_contract_holders.ended_on is null or int_contract_holders.ended_on > periods.last_day then 1
            else 0
        end as at_end,
        case
            when int_contract_holders.started_on < periods.year_first
                and (int_contract_holders.ended_on is null or int_contract_holders.ended_on >= periods.year_first) then 1
            else 0
        end as a_year_ago
    from periods
    inner join int_contract_holders
        on int_contract_holders.started_on <= periods.last_day
        and (
            int_contract_holders.ended_on is null
            or int_contract_holders.ended_on >= least(periods.first_day, periods.year_first)
        )
),

holders as (
    select
        states.grain,
        states.period,
        states.holder,
        max(states.at_start) as at_start,
        max(states.at_end) as at_end,
        max(states.a_year_ago) as a_year_ago,
        sum(case when states.at_start = 1 then states.monthly_amount else 0 end) as amount_before,
        sum(case when states.at_end = 1 then states.monthly_amount else 0 end) as amount_after,
        min(case when states.monthly_amount is null and states.at_start + states.at_end > 0 then 0 else 1 end) as is_priced
    from states
    group by states.grain, states.period, states.holder
),

counts as (
    select
        holders.grain,
        holders.period,
        sum(holders.at_start) as customers_at_start,
        sum(case when holders.at_start = 1 and holders.at_end = 0 then 1 else 0 end) as lost,
        sum(case when holders.at_start = 1 and holders.at_end = 1 then 1 else 0 end) as kept,
        sum(case when holders.at_start = 0 and holders.at_end = 1 then 1 else 0 end) as joined,
        sum(holders.a_year_ago) as year_start,
        sum(case when holders.a_year_ago = 1 and holders.at_end = 0 then 1 else 0 end) as year_lost,
        min(case when holders.at_start = 1 then holders.is_priced else 1 end) as is_priced,
        sum(case when holders.at_start = 1 then holders.amount_before else 0 end) as amount_at_start,
        sum(case when holders.at_start = 1 and holders.at_end = 0 then holders.amount_before else 0 end) as amount_lost,
        sum(case
            when holders.at_start = 1 and holders.at_end = 1 and holders.amount_after < holders.amount_before
                then holders.amount_before - holders.amount_after
            else 0
        end) as amount_cut,
        sum(case
            when holders.at_start = 1 and holders.at_end = 1 and holders.amount_after < holders.amount_before then 1
            else 0
        end) as shrunk,
        sum(case
            when holders.at_start = 1 and holders.at_end = 1 and holders.amount_after > holders.amount_before
                then holders.amount_after - holders.amount_before
            else 0
        end) as amount_added,
        sum(case
            when holders.at_start = 1 and holders.at_end = 1 and holders.amount_after > holders.amount_before then 1
            else 0
        end) as grown
    from holders
    group by holders.grain, holders.period
),

-- Nobody can count who joined in a period before the start of the next one is told.
followed as (
    select
        periods.grain,
        periods.period,
        lead(periods.period) over (partition by periods.grain order by periods.first_day) as next_period
    from periods
),

final as (
    select
        periods.grain,
        periods.period as month,
        counts.customers_at_start,
        counts.lost,
        counts.kept,
        case when followed.next_period is null then 0 else counts.joined end as joined,
        counts.year_start,
        counts.year_lost,
        case when counts.is_priced = 1 then cast(counts.amount_at_start as decimal(18, 2)) end as amount_at_start,
        cast(coalesce(counts.amount_lost, 0) as decimal(18, 2)) as amount_lost,
        cast(coalesce(counts.amount_cut, 0) as decimal(18, 2)) as amount_cut,
        cast(coalesce(counts.amount_added, 0) as decimal(18, 2)) as amount_added,
        counts.shrunk,
        counts.grown,
        periods.is_complete
    from periods
    inner join counts
        on periods.grain = counts.grain
        and periods.period = counts.period
    inner join followed
        on periods.grain = followed.grain
        and periods.period = followed.period
    where counts.customers_at_start > 0
)

select * from final
