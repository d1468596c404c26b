-- one row per holder of a contract and complete month of the last 24 at whose start one ran
-- who could leave in which month, after how long, under which plan, and who did
with

months as (
    select
        report_periods.first_day,
        report_periods.last_day
    from report_periods
    cross join run_parameters
    where report_periods.subject = 'contracts'
        and report_periods.grain = 'month'
        and report_periods.is_complete
        and report_periods.first_day > run_parameters.two_years_ago
),

begun as (
    select
        int_contract_holders.holder,
        min(int_contract_holders.started_on) as started_on,
        min(int_contracts.person_id) as person_id
    from int_contract_holders
    inner join int_contracts
        on int_contract_holders.source_system = int_contracts.source_system
        and int_contract_holders.contract_id = int_contracts.contract_id
    group by int_contract_holders.holder
),

states as (
    select
        months.first_day,
        int_contract_holders.holder,
        case
            when int_contract_holders.started_on < months.first_day
                and (int_contract_holders.ended_on is null or int_contract_holders.ended_on >= months.first_day) then 1
            else 0
        end as at_start,
        case
            when int_contract_holders.ended_on is null or int_contract_holders.ended_on > months.last_day then 1
            else 0
        end as at_end,
        case
            when int_contract_holders.started_on < add_months_to(months.first_day, -3)
                and (
                    int_contract_holders.ended_on is null
                    or int_contract_holders.ended_on >= add_months_to(months.first_day, -3)
                ) then 1
            else 0
        end as before,
        coalesce(int_contract_holders.plan, 'unknown') as plan,
        int_contract_holders.monthly_amount
    from months
    inner join int_contract_holders
        on int_contract_holders.started_on <= months.last_day
        and (
            int_contract_holders.ended_on is null
            or int_contract_holders.ended_on >= add_months_to(months.first_day, -3)
        )
),

holders as (
    select
        states.first_day,
        states.holder,
        max(states.at_end) as at_end,
        max(case when states.at_start = 1 then states.plan end) as plan,
        sum(case when states.at_start = 1 then states.monthly_amount end) as amount,
        sum(case when states.before = 1 then states.monthly_amount end) as amount_before
    from states
    group by states.first_day, states.holder
    having max(states.at_start) = 1
),

final as (
    select
        holders.holder,
        begun.person_id,
        holders.first_day,
        case
            when days_between(holders.first_day, begun.started_on) <= 90 then '1_90'
            when days_between(holders.first_day, begun.started_on) <= 180 then '91_180'
            when days_between(holders.first_day, begun.started_on) <= 365 then '181_365'
            when days_between(holders.first_day, begun.started_on) <= 730 then '366_730'
            else '731_more'
        end as tenure_band,
        holders.plan,
        case when holders.amount > holders.amount_before then 1 when holders.amount <= holders.amount_before then 0 end
            as is_dearer,
        1 - holders.at_end as has_left
    from holders
    inner join begun
        on holders.holder = begun.holder
)

select * from final
