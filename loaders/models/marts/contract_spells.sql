-- one row per plan of the first contract and number of days
-- how long people stay under contract: from the first one to the end of the last, or to the as-of day where one runs
with

holders as (
    select
        int_contract_holders.holder,
        min(int_contract_holders.started_on) as started_on,
        max(int_contract_holders.ended_on) as ended_on,
        max(case when int_contract_holders.is_running then 1 else 0 end) as is_running
    from int_contract_holders
    group by int_contract_holders.holder
),

firsts as (
    select
        int_contract_holders.holder,
        int_contract_holders.plan,
        row_number() over (
            partition by int_contract_holders.holder
            order by int_contract_holders.started_on, int_contract_holders.source_system, int_contract_holders.contract_id
        ) as place
    from int_contract_holders
),

spells as (
    select
        coalesce(firsts.plan, 'unknown') as plan,
        greatest(1, days_between(
            case when holders.is_running = 1 then add_days_to(run_parameters.as_of, 1) else holders.ended_on end,
            holders.started_on
        )) as days,
        holders.is_running
    from holders
    cross join run_parameters
    inner join firsts
        on holders.holder = firsts.holder
        and firsts.place = 1
),

final as (
    select
        spells.plan,
        spells.days,
        sum(1 - spells.is_running) as events,
        sum(spells.is_running) as censored
    from spells
    group by spells.plan, spells.days
)

select * from final
