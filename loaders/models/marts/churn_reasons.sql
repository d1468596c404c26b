-- one row per reason
-- what those said who left within 12 months and have no contract left, by their last one
with

lasts as (
    select
        int_contract_holders.holder,
        int_contract_holders.reason,
        int_contract_holders.ended_on,
        row_number() over (
            partition by int_contract_holders.holder
            order by
                int_contract_holders.ended_on desc,
                int_contract_holders.source_system,
                int_contract_holders.contract_id
        ) as place,
        max(case when int_contract_holders.is_running then 1 else 0 end) over (
            partition by int_contract_holders.holder
        ) as is_running
    from int_contract_holders
),

final as (
    select
        coalesce(lasts.reason, 'unknown') as reason,
        count(*) as customers
    from lasts
    cross join run_parameters
    where lasts.place = 1 and lasts.is_running = 0 and lasts.ended_on > run_parameters.year_ago
    group by coalesce(lasts.reason, 'unknown')
)

select * from final
