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

traits as (
    select 'parsed' as trait, 1 as position, named.person_id, named.is_parsed as has_trait from named
    union all
    select 'title', 2, named.person_id, named.has_title from named
    union all
    select 'birth_name', 3, named.person_id, named.has_birth_name from named
    union all
    select 'compound', 4, named.person_id, named.is_compound from named
    union all
    select 'particle', 5, named.person_id, named.has_particle from named
    union all
    select 'initials', 6, named.person_id, named.has_initials_only from named
),

counted as (
    select
        traits.trait,
        traits.position,
        sum(traits.has_trait) as records,
        avg(cast(traits.has_trait as double)) as share,
        count(distinct traits.person_id) as units,
        count(distinct case when traits.has_trait = 1 then traits.person_id end) as persons,
        count(distinct case when traits.has_trait = 0 then traits.person_id end) as others
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
