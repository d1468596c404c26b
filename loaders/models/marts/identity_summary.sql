-- one row; none where no export names anybody
-- how many persons the records of customers exports really are, and how many stand in none
with

systems as (
    select
        coalesce(sum(int_identity_systems.customer_rows), 0) as records,
        coalesce(sum(int_identity_systems.valid_records), 0) as valid_records
    from int_identity_systems
),

people as (
    select
        count(*) as persons,
        sum(case when int_person_counts.number > 1 then 1 else 0 end) as several
    from int_person_counts
    where int_person_counts.kind = 'records'
),

base as (
    select count(*) as persons
    from int_identity_scope
),

sizes as (
    select
        int_person_counts.number as records,
        count(*) as persons
    from int_person_counts
    where int_person_counts.kind = 'records'
    group by int_person_counts.number
),

reached as (
    select
        sizes.records,
        sum(sizes.persons) over (order by sizes.records desc) as persons
    from sizes
),

largest as (
    select max(reached.records) as records
    from reached
    cross join run_parameters
    where reached.persons >= run_parameters.k
),

final as (
    select
        cast(systems.records as bigint) as records,
        cast(systems.valid_records as bigint) as valid_records,
        people.persons,
        base.persons - people.persons as contact_only,
        1 - people.persons / nullif(systems.valid_records, 0) as duplicate_rate,
        cast(largest.records as bigint) as largest_cluster,
        cast(coalesce(people.several, 0) as bigint) as several
    from systems
    cross join people
    cross join base
    cross join largest
    where systems.records > 0 or base.persons > 0
)

select * from final
