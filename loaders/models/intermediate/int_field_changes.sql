-- one row per person, field and pair of records that follow each other in time, 30 days or more apart
-- whether the field changed between two records of the same person
with

several as (
    select int_record_dates.person_id
    from int_record_dates
    where int_record_dates.person_id is not null and int_record_dates.written_on is not null
    group by int_record_dates.person_id
    having count(*) > 1
),

dated as (
    select
        int_record_dates.person_id,
        int_record_dates.record_id,
        int_record_dates.written_on,
        identity_records.email,
        coalesce(identity_records.mobile, identity_records.landline) as phone,
        case when identity_records.postal_code is not null then
            identity_records.postal_code || ' ' || coalesce(identity_records.street_number, '') || ' ' || identity_records.street
        end as address,
        identity_records.surname
    from int_record_dates
    inner join several
        on int_record_dates.person_id = several.person_id
    inner join identity_records
        on int_record_dates.record_id = identity_records.record_id
    where int_record_dates.written_on is not null
),

field_values as (
    select dated.person_id, dated.record_id, dated.written_on, 'email' as field, dated.email as field_value
    from dated
    where dated.email is not null
    union all
    select dated.person_id, dated.record_id, dated.written_on, 'phone', dated.phone
    from dated
    where dated.phone is not null
    union all
    select dated.person_id, dated.record_id, dated.written_on, 'address', dated.address
    from dated
    where dated.address is not null
    union all
    select dated.person_id, dated.record_id, dated.written_on, 'last_name', dated.surname
    from dated
    where dated.surname is not null
),

followed as (
    select
        field_values.person_id,
        field_values.field,
        field_values.record_id,
        field_values.field_value,
        field_values.written_on,
        lead(field_values.field_value) over (
            partition by field_values.person_id, field_values.field order by field_values.written_on, field_values.record_id
        ) as next_value,
        lead(field_values.written_on) over (
            partition by field_values.person_id, field_values.field order by field_values.written_on, field_values.record_id
        ) as next_written_on
    from field_values
),

final as (
    select
        followed.person_id,
        followed.field,
        followed.record_id,
        days_between(followed.next_written_on, followed.written_on) as gap_days,
        followed.field_value <> followed.next_value as has_changed
    from followed
    where days_between(followed.next_written_on, followed.written_on) >= 30
)

select * from final
