-- one row per customer record
-- what each field of the record holds: 0 nothing or a placeholder, 1 a value that cannot be right, 2 a usable one
with

final as (
    select
        identity_raw.record_id,
        identity_raw.system,
        person_records.person_id,
        case
            when int_lifecycle.status in ('new', 'active', 'loyal', 'vip', 'reactivated', 'at_risk') then 'current'
            when int_lifecycle.status in ('inactive', 'lost', 'contract_ended') then 'lapsed'
            else 'no_order'
        end as standing,
        case
            when identity_raw.title is null then 0
            when coalesce(array_contains(int_record_faults.empty_fields, 'title'), false) then 0
            when coalesce(array_contains(int_record_faults.invalid_fields, 'title'), false) then 1
            else 2
        end as title_state,
        case
            when identity_raw.first_name is null then 0
            when coalesce(array_contains(int_record_faults.empty_fields, 'first_name'), false) then 0
            when coalesce(array_contains(int_record_faults.invalid_fields, 'first_name'), false) then 1
            else 2
        end as first_name_state,
        case
            when identity_raw.last_name is null then 0
            when coalesce(array_contains(int_record_faults.empty_fields, 'last_name'), false) then 0
            when coalesce(array_contains(int_record_faults.invalid_fields, 'last_name'), false) then 1
            else 2
        end as last_name_state,
        case
            when identity_raw.birth_name is null then 0
            when coalesce(array_contains(int_record_faults.empty_fields, 'birth_name'), false) then 0
            when coalesce(array_contains(int_record_faults.invalid_fields, 'birth_name'), false) then 1
            else 2
        end as birth_name_state,
        case
            when identity_raw.email is null then 0
            when coalesce(array_contains(int_record_faults.empty_fields, 'email'), false) then 0
            when coalesce(array_contains(int_record_faults.invalid_fields, 'email'), false) then 1
            else 2
        end as email_state,
        case
            when identity_raw.phone is null then 0
            when coalesce(array_contains(int_record_faults.empty_fields, 'phone'), false) then 0
            when coalesce(array_contains(int_record_faults.invalid_fields, 'phone'), false) then 1
            else 2
        end as phone_state,
        case
            when identity_raw.address is null then 0
            when coalesce(array_contains(int_record_faults.empty_fields, 'address'), false) then 0
            when coalesce(array_contains(int_record_faults.invalid_fields, 'address'), false) then 1
            else 2
        end as address_state,
        case
            when identity_raw.postal_code is null then 0
            when coalesce(array_contains(int_record_faults.empty_fields, 'postal_code'), false) then 0
            when coalesce(array_contains(int_record_faults.invalid_fields, 'postal_code'), false) then 1
            else 2
        end as postal_code_state,
        case
            when identity_raw.city is null then 0
            when coalesce(array_contains(int_record_faults.empty_fields, 'city'), false) then 0
            when coalesce(array_contains(int_record_faults.invalid_fields, 'city'), false) then 1
            else 2
        end as city_state,
        case
            when identity_raw.country is null then 0
            when coalesce(array_contains(int_record_faults.empty_fields, 'country'), false) then 0
            when coalesce(array_contains(int_record_faults.invalid_fields, 'country'), false) then 1
            else 2
        end as country_state,
        case
            when identity_raw.birth_date is null then 0
            when coalesce(array_contains(int_record_faults.empty_fields, 'birth_date'), false) then 0
            when coalesce(array_contains(int_record_faults.invalid_fields, 'birth_date'), false) then 1
            when age_at(run_parameters.as_of, identity_raw.birth_date) not between 16 and 110 then 1
            else 2
        end as birth_date_state,
        case
            when identity_raw.gender is null then 0
            when coalesce(array_contains(int_record_faults.empty_fields, 'gender'), false) then 0
            when coalesce(array_contains(int_record_faults.invalid_fields, 'gender'), false) then 1
            else 2
        end as gender_state,
        case
            when identity_raw.email_optin is null then 0
            when coalesce(array_contains(int_record_faults.empty_fields, 'email_optin'), false) then 0
            when coalesce(array_contains(int_record_faults.invalid_fields, 'email_optin'), false) then 1
            else 2
        end as email_optin_state,
        case
            when identity_raw.sms_optin is null then 0
            when coalesce(array_contains(int_record_faults.empty_fields, 'sms_optin'), false) then 0
            when coalesce(array_contains(int_record_faults.invalid_fields, 'sms_optin'), false) then 1
            else 2
        end as sms_optin_state,
        case
            when identity_raw.post_optin is null then 0
            when coalesce(array_contains(int_record_faults.empty_fields, 'post_optin'), false) then 0
            when coalesce(array_contains(int_record_faults.invalid_fields, 'post_optin'), false) then 1
            else 2
        end as post_optin_state,
        case
            when identity_raw.loyalty_id is null then 0
            when coalesce(array_contains(int_record_faults.empty_fields, 'loyalty_id'), false) then 0
            when coalesce(array_contains(int_record_faults.invalid_fields, 'loyalty_id'), false) then 1
            else 2
        end as loyalty_id_state
    from identity_raw
    cross join run_parameters
    left join int_record_faults
        on identity_raw.record_id = int_record_faults.record_id
    left join person_records
        on identity_raw.record_id = person_records.record_id
    left join int_lifecycle
        on person_records.person_id = int_lifecycle.person_id
    where identity_raw.kind = 'customer'
)

select * from final
