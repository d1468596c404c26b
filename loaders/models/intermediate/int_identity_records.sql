-- one row per customer record that was used
-- what unification starts from: the rows of customers exports, each with its person
with

final as (
    select
        identity_raw.record_id,
        identity_raw.system,
        int_identity_scope.person_id
    from identity_raw
    left join person_records
        on identity_raw.record_id = person_records.record_id
    left join int_identity_scope
        on person_records.person_id = int_identity_scope.person_id
    where identity_raw.kind = 'customer'
)

select * from final
