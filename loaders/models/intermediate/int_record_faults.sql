-- one row per record with a fault
-- which of a record's fields hold a placeholder, which a value that cannot be right
with

final as (
    select
        identity_faults.record_id,
        distinct_texts(case when identity_faults.fault = 'placeholder' then identity_faults.field end) as empty_fields,
        distinct_texts(case when identity_faults.fault <> 'placeholder' then identity_faults.field end) as invalid_fields
    from identity_faults
    group by identity_faults.record_id
)

select * from final
