-- one row per trait of names; a share that fewer than k persons make or miss is rounded to whole percents
-- how names are written: what was understood of them, and what makes them hard to compare
with

named as (
    select
        identity_raw.record_id,
        person_records.person_id,
        case
            when identity_records.surname is not null
                and (identity_records.first_name is not null or identity_records.first_initials is not null) then 1
            else 0
        end as is_parsed,
        case when identity_raw.title is not null then 1 else 0 end as has_title,
        case when identity_records.birth_surname is not null then 1 else 0 end as has_birth_name,
        case when identity_records.particle is not null then 1 else 0 end as has_particle,
        case
            when identity_records.first_name is null and identity_records.first_initials is not null then 1
            else 0
        end as has_initials_only,
        case
            when identity_records.first_name is not null and identity_records.first_name <> identity_records.first_main
                then 1
            else 0
        end as is_compound
    from identity_raw
    inner join identity_records
        on identity_raw.record_id = identity_records.record_id
    inner join person_records
        on identity_raw.record_id = person_records.record_id
    inner join int_identity_scope
        on person_records.person_id = int_identity_scope.person_id
    where identity_raw.kind = 'customer' and coalesce(identity_raw.first_name, identity_raw.last_name) is not null
),

people as (
    select
        named.person_id,
        count(*) as records,
        sum(named.is_parsed) as parsed,
        sum(named.has_title) as title,
        sum(named.has_birth_name) as birth_name,
        sum(named.is_compound) as compound,
        sum(named.has_particle) as particle,
        sum(named.has_initials_only) as initials
    from named
    group by named.person_id
),

-- Added up per person first: to tell persons apart once is cheaper than once per trait.
traits as (
    select 'parsed' as trait, 1 as position, people.records as named, people.parsed as records from people
    union all
    select 'title', 2, people.records, people.title from people
    union all
    select 'birth_name', 3, people.records, people.birth_name from people
    union all
    select 'compound', 4, people.records, people.compound from people
    union all
    select 'particle', 5, people.records, people.particle from people
    union all
    select 'initials', 6, people.records, people.initials from people
),

counted as (
    select
        traits.trait,
        traits.position,
        sum(traits.records) as records,
        sum(traits.records) / sum(traits.named) as share,
        count(*) as units,
        sum(case when traits.records > 0 then 1 else 0 end) as persons,
        sum(case when traits.records < traits.named then 1 else 0 end) as others
    from traits
    group by traits.trait, traits.position
),

judged as (
    select
        counted.*,
        counted.units >= 100 * run_parameters.k and (
            counted.persons between 1 and run_parameters.k - 1 or counted.others between 1 and run_parameters.k - 1
        ) as is_rounded
    from counted
    cross join run_parameters
),

final as (
    select
        judged.trait,
        judged.position,
        case when not judged.is_rounded then cast(judged.records as bigint) end as records,
        case when judged.is_rounded then round(judged.share, 2) else judged.share end as share,
        judged.units,
        case when judged.is_rounded then 0 else judged.persons end as persons,
        case when judged.is_rounded then 0 else judged.others end as others
    from judged
)

select * from final
