-- one row per person with a record
-- which channels have a usable address: an e-mail that can exist, a mobile number, a street with its postal code
with

final as (
    select
        person_records.person_id,
        max(case when identity_records.email is not null then 1 else 0 end) as has_email,
        max(case when identity_records.mobile is not null then 1 else 0 end) as has_mobile,
        max(case
            when identity_records.street is not null and identity_records.postal_code is not null then 1
            else 0
        end) as has_address
    from identity_records
    inner join person_records
        on identity_records.record_id = person_records.record_id
    group by person_records.person_id
)

select * from final
