-- one row per person with a customer record
-- what the latest record of each person says
with

records as (
    select
        person_handles.person_id,
        stg_customers.gender,
        stg_customers.birth_date,
        stg_customers.city,
        stg_customers.postal_code,
        stg_customers.country,
        stg_customers.email_optin,
        row_number() over (
            partition by person_handles.person_id
            order by
                stg_customers.updated_at desc nulls last,
                stg_customers.created_at desc nulls last,
                stg_customers.source_system,
                stg_customers.source_file,
                stg_customers.source_row
        ) as position
    from stg_customers
    inner join person_handles
        on row_handle(
            stg_customers.source_system, stg_customers.customer_id, stg_customers.email, stg_customers.phone, stg_customers.loyalty_id
        ) = person_handles.handle
),

final as (
    select
        records.person_id,
        max(case when records.position = 1 then records.email_optin end) as email_optin,
        min(records.gender) as gender,
        min(records.birth_date) as birth_date,
        max(case when records.position = 1 then records.city end) as city,
        max(case when records.position = 1 then records.postal_code end) as postal_code,
        max(case when records.position = 1 then records.country end) as country
    from records
    group by records.person_id
)

select * from final
