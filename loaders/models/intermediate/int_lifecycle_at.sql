-- one row per observation and person known today
-- the life-cycle status on each day looked at: the first rule that fits, so that statuses exclude each other and leave nobody out
with

contract_state as (
    select
        observations.observation,
        int_contracts.person_id,
        max(case when int_contracts.ended_on is null or int_contracts.ended_on > observations.day then 1 else 0 end)
            as has_running
    from int_contracts
    inner join observations
        on int_contracts.started_on <= observations.day
    where int_contracts.person_id is not null and observations.observation in ('now', 'past', 'month_before', 'month_end')
    group by observations.observation, int_contracts.person_id
),

facts as (
    select
        observations.observation,
        int_person_scope.person_id,
        int_person_scope.excluded_reason,
        contract_state.has_running,
        coalesce(int_lifecycle_facts.orders, 0) as orders,
        coalesce(int_lifecycle_facts.orders_12m, 0) as orders_12m,
        coalesce(int_lifecycle_facts.half_years_bought, 0) as half_years_bought,
        int_lifecycle_facts.days_since_last,
        int_lifecycle_facts.tenure_days,
        int_lifecycle_facts.median_gap,
        int_lifecycle_facts.last_gap,
        int_lifecycle_facts.worth_rank
    from int_person_scope
    cross join observations
    left join contract_state
        on observations.observation = contract_state.observation
        and int_person_scope.person_id = contract_state.person_id
    left join int_lifecycle_facts
        on observations.observation = int_lifecycle_facts.observation
        and int_person_scope.person_id = int_lifecycle_facts.person_id
    where observations.observation in ('now', 'past', 'month_before', 'month_end')
),

final as (
    select
        facts.observation,
        facts.person_id,
        facts.days_since_last,
        facts.tenure_days,
        case
            when facts.excluded_reason is not null then 'out_of_scope'
            when facts.orders = 0 and facts.has_running = 1 then 'active'
            when facts.orders = 0 and facts.has_running = 0 then 'contract_ended'
            when facts.orders = 0 then 'prospect'
            when lifecycle_days.contracts_decide and facts.has_running = 0 then 'contract_ended'
            when facts.days_since_last > lifecycle_days.lost_days then 'lost'
            when facts.days_since_last > lifecycle_days.inactive_days then 'inactive'
            when facts.days_since_last > lifecycle_days.at_risk_days then 'at_risk'
            when facts.orders >= 4
                and facts.days_since_last > 3 * facts.median_gap
                and facts.days_since_last > lifecycle_days.new_days then 'at_risk'
            when facts.last_gap > lifecycle_days.inactive_days then 'reactivated'
            when facts.orders = 1 and facts.tenure_days <= lifecycle_days.new_days then 'new'
            when facts.worth_rank <= 0.1 and facts.orders_12m >= 2 then 'vip'
            when facts.orders_12m >= 3 then 'loyal'
            when facts.half_years_bought = 2 and facts.orders >= 3 then 'loyal'
            else 'active'
        end as status
    from facts
    cross join lifecycle_days
)

select * from final
