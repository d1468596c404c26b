-- one row per person and kind of count
-- how many customers records, if any, and e-mail addresses, phone numbers and postal addresses each person has
with

records as (
    select
        int_identity_records.person_id,
        count(*) as number
    from int_identity_records
    where int_identity_records.person_id is not null
    group by int_identity_records.person_id
),

contacts as (
    select
        person_records.person_id,
        identity_records.email,
        identity_records.mobile,
        identity_records.landline,
        case
            when identity_records.street is not null and identity_records.postal_code is not null
                then coalesce(identity_records.street_number, '') || '|' || identity_records.street || '|'
                    || identity_records.postal_code
        end as address
    from identity_records
    inner join person_records
        on identity_records.record_id = person_records.record_id
),

phones as (
    select contacts.person_id, contacts.mobile as phone from contacts where contacts.mobile is not null
    union
    select contacts.person_id, contacts.landline from contacts where contacts.landline is not null
),

phone_counts as (
    select phones.person_id, count(*) as number
    from phones
    group by phones.person_id
),

other_counts as (
    select
        contacts.person_id,
        count(distinct contacts.email) as emails,
        count(distinct contacts.address) as addresses
    from contacts
    group by contacts.person_id
),

final as (
    select records.person_id, 'records' as kind, records.number
    from records
    union all
    select int_identity_scope.person_id, 'email', coalesce(other_counts.emails, 0)
    from int_identity_scope
    left join other_counts
        on int_identity_scope.person_id = other_counts.person_id
    union all
    select int_identity_scope.person_id, 'phone', coalesce(phone_counts.number, 0)
    from int_identity_scope
    left join phone_counts
        on int_identity_scope.person_id = phone_counts.person_id
    union all
    select int_identity_scope.person_id, 'address', coalesce(other_counts.addresses, 0)
    from int_identity_scope
    left join other_counts
        on int_identity_scope.person_id = other_counts.person_id
)

select * from final
