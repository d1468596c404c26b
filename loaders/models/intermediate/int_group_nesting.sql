-- one row per persona, segment or crossing with NPS that lies wholly inside another or a group that other tables count, or around such a group
-- how many persons tell it from the nearest such group: a reader can subtract the two
with

members as (
    select 'persona' as kind, persona_members.persona as id, persona_members.person_id
    from persona_members
    union all
    select 'segment', segment_members.segment, segment_members.person_id
    from segment_members
    union all
    select int_crossing_members.kind, int_crossing_members.crossing, int_crossing_members.person_id
    from int_crossing_members
    where int_crossing_members.kind = 'crossing'
),

others as (
    select 'own' as origin, members.kind, members.id, members.person_id
    from members
    union all
    select 'published', int_reference_groups.kind, int_reference_groups.id, int_reference_groups.person_id
    from int_reference_groups
),

sizes as (
    select
        members.kind,
        members.id,
        count(*) as persons
    from members
    group by members.kind, members.id
),

other_sizes as (
    select
        others.origin,
        others.kind,
        others.id,
        count(*) as persons
    from others
    group by others.origin, others.kind, others.id
),

shared as (
    select
        members.kind,
        members.id,
        others.origin,
        others.kind as other_kind,
        others.id as other_id,
        count(*) as persons
    from members
    inner join others
        on members.person_id = others.person_id
    where others.origin = 'published' or members.kind <> others.kind or members.id <> others.id
    group by members.kind, members.id, others.origin, others.kind, others.id
),

-- The larger of two groups of the team's own stands as it is where the smaller is hidden; a published group stays, and what is around it goes.
nested as (
    select
        shared.kind,
        shared.id,
        case
            when shared.persons = sizes.persons then other_sizes.persons - sizes.persons
            when shared.persons = other_sizes.persons and shared.origin = 'published' then sizes.persons - other_sizes.persons
        end as difference
    from shared
    inner join sizes
        on shared.kind = sizes.kind and shared.id = sizes.id
    inner join other_sizes
        on shared.origin = other_sizes.origin
        and shared.other_kind = other_sizes.kind
        and shared.other_id = other_sizes.id
),

final as (
    select
        nested.kind,
        nested.id,
        min(nested.difference) as nested_difference
    from nested
    where nested.difference > 0
    group by nested.kind, nested.id
)

select * from final
