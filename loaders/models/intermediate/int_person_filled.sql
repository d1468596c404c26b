-- one row per person with a record
-- which fields the person's own records fill, before anything is bought; an office's e-mail is no address of the person
with

final as (
    select
        golden_records.person_id,
        coalesce(int_person_contacts.has_email, 0) as has_email,
        case when coalesce(golden_records.mobile, golden_records.landline) is not null then 1 else 0 end as has_phone,
        case when golden_records.address is not null then 1 else 0 end as has_address,
        case when golden_records.postal_code is not null then 1 else 0 end as has_postal_code,
        case when golden_records.city is not null then 1 else 0 end as has_city,
        case when golden_records.country is not null then 1 else 0 end as has_country,
        case when golden_records.birth_date is not null then 1 else 0 end as has_birth_date,
        case when golden_records.gender is not null then 1 else 0 end as has_gender
    from golden_records
    left join int_person_contacts
        on golden_records.person_id = int_person_contacts.person_id
)

select * from final
