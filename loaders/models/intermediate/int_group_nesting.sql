-- one row per persona, segment or crossing with NPS that lies wholly inside another
-- how many persons tell it from the smallest group around it: a reader can subtract the two
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

sizes as (
    select
        members.kind,
        members.id,
        count(*) as persons
    from members
    group by members.kind, members.id
),

shared as (
    select
        inner_members.kind,
        inner_members.id,
        outer_members.kind as outer_kind,
        outer_members.id as outer_id,
        count(*) as persons
    from members as inner_members
    inner join members as outer_members
        on inner_members.person_id = outer_members.person_id
    where inner_members.kind <> outer_members.kind or inner_members.id <> outer_members.id
    group by inner_members.kind, inner_members.id, outer_members.kind, outer_members.id
),

final as (
    select
        shared.kind,
        shared.id,
        min(outer_sizes.persons - shared.persons) as nested_difference
    from shared
    inner join sizes
        on shared.kind = sizes.kind and shared.id = sizes.id
    inner join sizes as outer_sizes
        on shared.outer_kind = outer_sizes.kind and shared.outer_id = outer_sizes.id
    where shared.persons = sizes.persons and outer_sizes.persons > shared.persons
    group by shared.kind, shared.id
)

select * from final
