-- one row per field of the customer record, system that maps it and standing of the person
-- how many records hold a value there, and a usable one
with

totals as (
    select
        int_record_fields.system,
        int_record_fields.standing,
        count(*) as records,
        sum(case when int_record_fields.title_state >= 1 then 1 else 0 end) as title_filled,
        sum(case when int_record_fields.title_state = 2 then 1 else 0 end) as title_valid,
        sum(case when int_record_fields.first_name_state >= 1 then 1 else 0 end) as first_name_filled,
        sum(case when int_record_fields.first_name_state = 2 then 1 else 0 end) as first_name_valid,
        sum(case when int_record_fields.last_name_state >= 1 then 1 else 0 end) as last_name_filled,
        sum(case when int_record_fields.last_name_state = 2 then 1 else 0 end) as last_name_valid,
        sum(case when int_record_fields.birth_name_state >= 1 then 1 else 0 end) as birth_name_filled,
        sum(case when int_record_fields.birth_name_state = 2 then 1 else 0 end) as birth_name_valid,
        sum(case when int_record_fields.email_state >= 1 then 1 else 0 end) as email_filled,
        sum(case when int_record_fields.email_state = 2 then 1 else 0 end) as email_valid,
        sum(case when int_record_fields.phone_state >= 1 then 1 else 0 end) as phone_filled,
        sum(case when int_record_fields.phone_state = 2 then 1 else 0 end) as phone_valid,
        sum(case when int_record_fields.address_state >= 1 then 1 else 0 end) as address_filled,
        sum(case when int_record_fields.address_state = 2 then 1 else 0 end) as address_valid,
        sum(case when int_record_fields.postal_code_state >= 1 then 1 else 0 end) as postal_code_filled,
        sum(case when int_record_fields.postal_code_state = 2 then 1 else 0 end) as postal_code_valid,
        sum(case when int_record_fields.city_state >= 1 then 1 else 0 end) as city_filled,
        sum(case when int_record_fields.city_state = 2 then 1 else 0 end) as city_valid,
        sum(case when int_record_fields.country_state >= 1 then 1 else 0 end) as country_filled,
        sum(case when int_record_fields.country_state = 2 then 1 else 0 end) as country_valid,
        sum(case when int_record_fields.birth_date_state >= 1 then 1 else 0 end) as birth_date_filled,
        sum(case when int_record_fields.birth_date_state = 2 then 1 else 0 end) as birth_date_valid,
        sum(case when int_record_fields.gender_state >= 1 then 1 else 0 end) as gender_filled,
        sum(case when int_record_fields.gender_state = 2 then 1 else 0 end) as gender_valid,
        sum(case when int_record_fields.email_optin_state >= 1 then 1 else 0 end) as email_optin_filled,
        sum(case when int_record_fields.email_optin_state = 2 then 1 else 0 end) as email_optin_valid,
        sum(case when int_record_fields.sms_optin_state >= 1 then 1 else 0 end) as sms_optin_filled,
        sum(case when int_record_fields.sms_optin_state = 2 then 1 else 0 end) as sms_optin_valid,
        sum(case when int_record_fields.post_optin_state >= 1 then 1 else 0 end) as post_optin_filled,
        sum(case when int_record_fields.post_optin_state = 2 then 1 else 0 end) as post_optin_valid,
        sum(case when int_record_fields.loyalty_id_state >= 1 then 1 else 0 end) as loyalty_id_filled,
        sum(case when int_record_fields.loyalty_id_state = 2 then 1 else 0 end) as loyalty_id_valid
    from int_record_fields
    group by int_record_fields.system, int_record_fields.standing
),

fields as (
    select totals.system, totals.standing, totals.records, 'title' as field, totals.title_filled as filled, totals.title_valid as valid
    from totals
    union all
    select totals.system, totals.standing, totals.records, 'first_name' as field, totals.first_name_filled as filled, totals.first_name_valid as valid
    from totals
    union all
    select totals.system, totals.standing, totals.records, 'last_name' as field, totals.last_name_filled as filled, totals.last_name_valid as valid
    from totals
    union all
    select totals.system, totals.standing, totals.records, 'birth_name' as field, totals.birth_name_filled as filled, totals.birth_name_valid as valid
    from totals
    union all
    select totals.system, totals.standing, totals.records, 'email' as field, totals.email_filled as filled, totals.email_valid as valid
    from totals
    union all
    select totals.system, totals.standing, totals.records, 'phone' as field, totals.phone_filled as filled, totals.phone_valid as valid
    from totals
    union all
    select totals.system, totals.standing, totals.records, 'address' as field, totals.address_filled as filled, totals.address_valid as valid
    from totals
    union all
    select totals.system, totals.standing, totals.records, 'postal_code' as field, totals.postal_code_filled as filled, totals.postal_code_valid as valid
    from totals
    union all
    select totals.system, totals.standing, totals.records, 'city' as field, totals.city_filled as filled, totals.city_valid as valid
    from totals
    union all
    select totals.system, totals.standing, totals.records, 'country' as field, totals.country_filled as filled, totals.country_valid as valid
    from totals
    union all
    select totals.system, totals.standing, totals.records, 'birth_date' as field, totals.birth_date_filled as filled, totals.birth_date_valid as valid
    from totals
    union all
    select totals.system, totals.standing, totals.records, 'gender' as field, totals.gender_filled as filled, totals.gender_valid as valid
    from totals
    union all
    select totals.system, totals.standing, totals.records, 'email_optin' as field, totals.email_optin_filled as filled, totals.email_optin_valid as valid
    from totals
    union all
    select totals.system, totals.standing, totals.records, 'sms_optin' as field, totals.sms_optin_filled as filled, totals.sms_optin_valid as valid
    from totals
    union all
    select totals.system, totals.standing, totals.records, 'post_optin' as field, totals.post_optin_filled as filled, totals.post_optin_valid as valid
    from totals
    union all
    select totals.system, totals.standing, totals.records, 'loyalty_id' as field, totals.loyalty_id_filled as filled, totals.loyalty_id_valid as valid
    from totals
),

final as (
    select
        fields.field,
        fields.system,
        fields.standing,
        fields.records,
        fields.filled,
        fields.valid
    from fields
    inner join mapped_columns
        on mapped_columns.table_name = 'customers'
        and mapped_columns.system = fields.system
        and mapped_columns.column_name = fields.field
)

select * from final
