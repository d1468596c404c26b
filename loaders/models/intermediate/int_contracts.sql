-- one row per contract
-- contracts with their person and whether they run on the as-of day
with

final as (
    select
        stg_contracts.source_system,
        stg_contracts.contract_id,
        person_handles.person_id,
        stg_contracts.started_at as started_on,
        stg_contracts.ended_at as ended_on,
        stg_contracts.plan,
        stg_contracts.monthly_amount,
        stg_contracts.reason,
        stg_contracts.ended_at is null or stg_contracts.ended_at > run_parameters.as_of as is_running
    from stg_contracts
    cross join run_parameters
    left join person_handles
        on row_handle(
            stg_contracts.source_system, stg_contracts.customer_id, stg_contracts.email, stg_contracts.phone, stg_contracts.loyalty_id
        ) = person_handles.handle
)

select * from final
