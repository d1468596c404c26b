-- one row per person
-- who stands in the base and who is out of scope, and whether a contract runs
with

people as (
    select distinct person_handles.person_id
    from person_handles
),

exclusions as (
    select
        person_handles.person_id,
        min(stg_customers.excluded_reason) as excluded_reason
    from stg_customers
    inner join person_handles
        on row_handle(
            stg_customers.source_system, stg_customers.customer_id, stg_customers.email, stg_customers.phone, stg_customers.loyalty_id
        ) = person_handles.handle
    where stg_customers.excluded_reason is not null
    group by person_handles.person_id
),

contract_state as (
    select
        int_contracts.person_id,
        max(case when int_contracts.is_running then 1 else 0 end) as has_running
    from int_contracts
    group by int_contracts.person_id
),

final as (
    select
        people.person_id,
        exclusions.excluded_reason,
        contract_state.has_running
    from people
    left join exclusions
        on people.person_id = exclusions.person_id
    left join contract_state
        on people.person_id = contract_state.person_id
)

select * from final
