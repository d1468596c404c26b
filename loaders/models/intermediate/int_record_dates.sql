-- one row per customer record
-- the day its values were last written by hand, and the day they, or the person, were last confirmed
with

written as (
    select
        identity_raw.record_id,
        identity_raw.system,
        person_records.person_id,
        greatest(
            coalesce(
                case when int_update_batches.update_day is null then cast(identity_raw.updated_at as date) end,
                cast(identity_raw.created_at as date)
            ),
            coalesce(
                cast(identity_raw.created_at as date),
                case when int_update_batches.update_day is null then cast(identity_raw.updated_at as date) end
            )
        ) as written_on
    from identity_raw
    left join int_update_batches
        on identity_raw.system = int_update_batches.system
        and cast(identity_raw.updated_at as date) = int_update_batches.update_day
    left join person_records
        on identity_raw.record_id = person_records.record_id
    where identity_raw.kind = 'customer'
),

final as (
    select
        written.record_id,
        written.system,
        written.person_id,
        written.written_on,
        greatest(
            coalesce(written.written_on, int_person_confirmed.confirmed_on),
            coalesce(int_person_confirmed.confirmed_on, written.written_on)
        ) as confirmed_on
    from written
    left join int_person_confirmed
        on written.person_id = int_person_confirmed.person_id
)

select * from final
