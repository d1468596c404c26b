-- one row; none where no export names anybody
-- how many persons the records of all systems really are
with

systems as (
    select
        sum(int_identity_systems.customer_rows) + sum(int_identity_systems.contacts) as records,
        sum(int_identity_systems.contacts) as contacts,
        sum(int_identity_systems.valid_records) as valid_records
    from int_identity_systems
),

people as (
    select
        count(*) as persons,
        sum(case when int_person_counts.number > 1 then 1 else 0 end) as several,
        max(int_person_counts.number) as largest_cluster
    from int_person_counts
    where int_person_counts.kind = 'records'
),

final as (
    select
        cast(systems.records as bigint) as records,
        cast(systems.contacts as bigint) as contacts,
        cast(systems.valid_records as bigint) as valid_records,
        people.persons,
        1 - people.persons / nullif(systems.valid_records, 0) as duplicate_rate,
        cast(coalesce(people.largest_cluster, 0) as bigint) as largest_cluster,
        cast(coalesce(people.several, 0) as bigint) as several
    from systems
    cross join people
    where systems.records > 0
)

select * from final
