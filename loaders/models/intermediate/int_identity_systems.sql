-- one row per system with customer records
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

unusable as (
    select
        int_identity_records.system,
        count(*) as records
    from int_identity_records
    where int_identity_records.person_id is null
    group by int_identity_records.system
),

final as (
    select
        rows_read.system,
        cast(rows_read.customer_rows as bigint) as customer_rows,
        cast(rows_read.rejected as bigint) as rejected,
        cast(rows_read.filtered as bigint) as filtered,
        cast(coalesce(unusable.records, 0) as bigint) as unusable,
        cast(coalesce(people.valid_records, 0) as bigint) as valid_records,
        cast(coalesce(people.persons, 0) as bigint) as persons,
        cast(coalesce(people.several, 0) as bigint) as several
    from rows_read
    left join unusable
        on rows_read.system = unusable.system
    left join people
        on rows_read.system = people.system
)

select * from final
