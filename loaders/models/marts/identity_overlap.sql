-- one row per pair of systems, each with itself too
-- how many persons two systems both know, by a record, an order, a request or whatever names somebody
with

presence as (
    select distinct
        identity_raw.system,
        person_records.person_id
    from identity_raw
    inner join person_records
        on identity_raw.record_id = person_records.record_id
    inner join int_identity_scope
        on person_records.person_id = int_identity_scope.person_id
),

systems as (
    select
        presence.system,
        count(*) as persons
    from presence
    group by presence.system
),

base as (
    select
        count(distinct presence.person_id) as persons,
        count(distinct presence.system) as systems
    from presence
),

joint as (
    select
        one.system as system_a,
        other.system as system_b,
        count(*) as persons
    from presence as one
    inner join presence as other
        on one.person_id = other.person_id
        and one.system <= other.system
    group by one.system, other.system
),

per_person as (
    select
        presence.person_id,
        count(*) as systems,
        min(presence.system) as first_system,
        max(presence.system) as last_system
    from presence
    group by presence.person_id
),

regions as (
    select count(*) as persons
    from per_person
    group by per_person.systems, per_person.first_system, per_person.last_system
),

smallest_region as (
    select min(regions.persons) as persons
    from regions
),

pairs as (
    select
        one.system as system_a,
        other.system as system_b,
        coalesce(joint.persons, 0) as persons,
        one.persons - coalesce(joint.persons, 0) as only_a,
        other.persons - coalesce(joint.persons, 0) as only_b,
        base.persons - one.persons - other.persons + coalesce(joint.persons, 0) as neither,
        case
            when base.systems = 3 and one.system < other.system then smallest_region.persons
            else 0
        end as region
    from systems as one
    inner join systems as other
        on one.system <= other.system
    cross join base
    cross join smallest_region
    left join joint
        on one.system = joint.system_a
        and other.system = joint.system_b
),

final as (
    select
        pairs.system_a,
        pairs.system_b,
        pairs.persons,
        pairs.only_a,
        pairs.only_b,
        pairs.neither,
        pairs.region
    from pairs
)

select * from final
