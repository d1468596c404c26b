-- one row per way of agreeing that the merges of at least k persons share; the others in one row
-- why records were put together
with

shown as (
    select
        int_merge_patterns.pattern,
        int_merge_patterns.merges,
        int_merge_patterns.persons,
        int_merge_patterns.rarity,
        int_merge_patterns.doubt,
        int_merge_patterns.weight
    from int_merge_patterns
    where int_merge_patterns.is_shown
),

folded as (
    select
        'other' as pattern,
        count(*) as merges,
        count(distinct identity_merges.person_id) as persons
    from identity_merges
    inner join int_identity_scope
        on identity_merges.person_id = int_identity_scope.person_id
    inner join int_merge_patterns
        on coalesce(identity_merges.pattern, -1) = coalesce(int_merge_patterns.code, -1)
    where not int_merge_patterns.is_shown
    having count(*) > 0
),

joint as (
    select shown.pattern, shown.merges, shown.persons, shown.rarity, shown.doubt, shown.weight
    from shown
    union all
    select folded.pattern, folded.merges, folded.persons, null, null, null
    from folded
),

final as (
    select
        joint.pattern,
        cast(joint.merges as bigint) as merges,
        cast(joint.persons as bigint) as units,
        joint.merges / cast(sum(joint.merges) over () as double) as share,
        round(joint.rarity, 2) + 0 as rarity,
        round(joint.doubt, 2) + 0 as doubt,
        round(joint.weight, 2) + 0 as weight
    from joint
)

select * from final
