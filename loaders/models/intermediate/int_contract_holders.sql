-- one row per contract, with whoever holds it
-- a person, or the contract itself where nobody is known
with

final as (
    select
        coalesce(
            cast(int_contracts.person_id as string), int_contracts.source_system || ':' || int_contracts.contract_id
        ) as holder,
        int_contracts.source_system,
        int_contracts.contract_id,
        int_contracts.started_on,
        int_contracts.ended_on,
        int_contracts.is_running,
        int_contracts.plan,
        int_contracts.monthly_amount,
        int_contracts.reason
    from int_contracts
)

select * from final
