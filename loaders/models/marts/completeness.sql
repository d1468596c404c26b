-- one row per field of the customer record and system that maps it
-- how many customer records hold a usable value
with

totals as (
    select
        stg_customers.source_system as system,
        count(*) as records,
        count(stg_customers.title) as title,
        count(stg_customers.first_name) as first_name,
        count(stg_customers.last_name) as last_name,
        count(stg_customers.birth_name) as birth_name,
        count(stg_customers.email) as email,
        count(stg_customers.phone) as phone,
        count(stg_customers.address) as address,
        count(stg_customers.postal_code) as postal_code,
        count(stg_customers.city) as city,
        count(stg_customers.country) as country,
        count(stg_customers.birth_date) as birth_date,
        count(stg_customers.gender) as gender,
        count(stg_customers.email_optin) as email_optin,
        count(stg_customers.sms_optin) as sms_optin,
        count(stg_customers.post_optin) as post_optin,
        count(stg_customers.loyalty_id) as loyalty_id
    from stg_customers
    group by stg_customers.source_system
),

fields as (
    select totals.system, 'title' as field, totals.records, totals.title as filled from totals
    union all
    select totals.system, 'first_name' as field, totals.records, totals.first_name as filled from totals
    union all
    select totals.system, 'last_name' as field, totals.records, totals.last_name as filled from totals
    union all
    select totals.system, 'birth_name' as field, totals.records, totals.birth_name as filled from totals
    union all
    select totals.system, 'email' as field, totals.records, totals.email as filled from totals
    union all
    select totals.system, 'phone' as field, totals.records, totals.phone as filled from totals
    union all
    select totals.system, 'address' as field, totals.records, totals.address as filled from totals
    union all
    select totals.system, 'postal_code' as field, totals.records, totals.postal_code as filled from totals
    union all
    select totals.system, 'city' as field, totals.records, totals.city as filled from totals
    union all
    select totals.system, 'country' as field, totals.records, totals.country as filled from totals
    union all
    select totals.system, 'birth_date' as field, totals.records, totals.birth_date as filled from totals
    union all
    select totals.system, 'gender' as field, totals.records, totals.gender as filled from totals
    union all
    select totals.system, 'email_optin' as field, totals.records, totals.email_optin as filled from totals
    union all
    select totals.system, 'sms_optin' as field, totals.records, totals.sms_optin as filled from totals
    union all
    select totals.system, 'post_optin' as field, totals.records, totals.post_optin as filled from totals
    union all
    select totals.system, 'loyalty_id' as field, totals.records, totals.loyalty_id as filled from totals
),

final as (
    select
        fields.field,
        fields.system,
        fields.records,
        fields.filled,
        fields.records - fields.filled as missing,
        fields.filled / nullif(fields.records, 0) as share
    from fields
    inner join mapped_columns
        on mapped_columns.table_name = 'customers'
        and mapped_columns.system = fields.system
        and mapped_columns.column_name = fields.field
)

select * from final
