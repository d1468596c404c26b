-- one row per mailing system and person with several customer records in it
-- the records that a mailing would reach twice
with

mailing_systems as (
    select distinct stg_messages.source_system
    from stg_messages
),

final as (
    select
        identity_raw.system as source_system,
        person_records.person_id,
        count(*) - 1 as surplus_records
    from identity_raw
    inner join mailing_systems
        on identity_raw.system = mailing_systems.source_system
    inner join person_records
        on identity_raw.record_id = person_records.record_id
    inner join int_person_scope
        on person_records.person_id = int_person_scope.person_id
        and int_person_scope.excluded_reason is null
    where identity_raw.kind = 'customer'
    group by identity_raw.system, person_records.person_id
    having count(*) > 1
)

select * from final
