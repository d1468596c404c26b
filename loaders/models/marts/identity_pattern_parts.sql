-- one row per published way of agreeing and part of its weight
-- what each comparison added to the odds or took from them, in bits
with

shown as (
    select
        int_merge_patterns.code,
        int_merge_patterns.pattern,
        int_merge_patterns.persons,
        int_merge_patterns.rarity,
        int_merge_patterns.doubt
    from int_merge_patterns
    where int_merge_patterns.is_shown and int_merge_patterns.code is not null
),

parts as (
    select
        shown.pattern,
        shown.persons,
        identity_pattern_levels.field as part,
        identity_pattern_levels.level,
        identity_pattern_levels.weight,
        case when identity_pattern_levels.field = 'prior' then 0 else 1 end as place
    from shown
    inner join identity_pattern_levels
        on shown.code = identity_pattern_levels.pattern
    union all
    select shown.pattern, shown.persons, 'rarity', 'mean', shown.rarity, 2
    from shown
    union all
    select shown.pattern, shown.persons, 'doubt', 'mean', shown.doubt, 3
    from shown
),

final as (
    select
        parts.pattern,
        parts.part,
        parts.level,
        round(parts.weight, 2) + 0 as weight,
        row_number() over (
            partition by parts.pattern
            order by parts.place, round(parts.weight, 2) desc, parts.part
        ) as position,
        parts.persons as units
    from parts
)

select * from final
