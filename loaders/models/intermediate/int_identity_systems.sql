-- one row per system with customer records, or with ids or contacts of its own
-- how many records a system holds, how many lead to a person, and how many persons that makes
with

rows_read as (
    select
        customer_files.system,
        sum(customer_files.rows_read) as customer_rows,
        sum(customer_files.rows_rejected) as rejected,
        sum(customer_files.rows_filtered) as filtered
    from customer_files
    group by customer_files.system
),

persons as (
    select
        int_identity_records.system,
        int_identity_records.person_id,
        count(*) as records
    from int_identity_records
    where int_identity_records.person_id is not null
    group by int_identity_records.system, int_identity_records.person_id
),

people as (
    select
        persons.system,
        sum(persons.records) as valid_records,
        count(*) as persons,
        sum(case when persons.records > 1 then 1 else 0 end) as several
    from persons
    group by persons.system
),

contacts as (
    select
        int_identity_records.system,
        sum(int_identity_records.is_contact) as contacts,
        sum(case when int_identity_records.person_id is null then 1 else 0 end) as unusable
    from int_identity_records
    group by int_identity_records.system
),

systems as (
    select rows_read.system from rows_read
    union
    select contacts.system from contacts
),

final as (
    select
        systems.system,
        cast(coalesce(rows_read.customer_rows, 0) as bigint) as customer_rows,
        cast(coalesce(contacts.contacts, 0) as bigint) as contacts,
        cast(coalesce(rows_read.rejected, 0) as bigint) as rejected,
        cast(coalesce(rows_read.filtered, 0) as bigint) as filtered,
        cast(coalesce(contacts.unusable, 0) as bigint) as unusable,
        cast(coalesce(people.valid_records, 0) as bigint) as valid_records,
        cast(coalesce(people.persons, 0) as bigint) as persons,
        cast(coalesce(people.several, 0) as bigint) as several
    from systems
    left join rows_read
        on systems.system = rows_read.system
    left join contacts
        on systems.system = contacts.system
    left join people
        on systems.system = people.system
)

select * from final
