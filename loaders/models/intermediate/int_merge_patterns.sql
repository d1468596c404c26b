-- one row per way of agreeing that merges show
-- which comparisons said what, as a text that stays the same from build to build
with

levels as (
    select
        identity_pattern_levels.pattern,
        max(case when identity_pattern_levels.field = 'first_name' then identity_pattern_levels.level end) as first_name,
        max(case when identity_pattern_levels.field = 'surname' then identity_pattern_levels.level end) as surname,
        max(case when identity_pattern_levels.field = 'birth_date' then identity_pattern_levels.level end) as birth_date,
        max(case when identity_pattern_levels.field = 'email' then identity_pattern_levels.level end) as email,
        max(case when identity_pattern_levels.field = 'phone' then identity_pattern_levels.level end) as phone,
        max(case when identity_pattern_levels.field = 'address' then identity_pattern_levels.level end) as address,
        max(case when identity_pattern_levels.field = 'loyalty_id' then identity_pattern_levels.level end) as loyalty_id
    from identity_pattern_levels
    group by identity_pattern_levels.pattern
),

named as (
    select
        levels.pattern as code,
        substring(
            coalesce('+first_name=' || levels.first_name, '')
            || coalesce('+surname=' || levels.surname, '')
            || coalesce('+birth_date=' || levels.birth_date, '')
            || coalesce('+email=' || levels.email, '')
            || coalesce('+phone=' || levels.phone, '')
            || coalesce('+address=' || levels.address, '')
            || coalesce('+loyalty_id=' || levels.loyalty_id, ''),
            2
        ) as pattern
    from levels
),

merges as (
    select
        identity_merges.pattern as code,
        case when identity_merges.pattern is null then 'settled' else named.pattern end as pattern,
        identity_merges.person_id,
        cast(identity_merges.rarity as double) as rarity,
        cast(identity_merges.doubt as double) as doubt,
        cast(identity_merges.weight as double) as weight
    from identity_merges
    inner join int_identity_scope
        on identity_merges.person_id = int_identity_scope.person_id
    left join named
        on identity_merges.pattern = named.code
),

counted as (
    select
        merges.code,
        merges.pattern,
        count(*) as merges,
        count(distinct merges.person_id) as persons,
        cast(avg(cast(round(merges.rarity, 3) as decimal(18, 3))) as double) as rarity,
        cast(avg(cast(round(merges.doubt, 3) as decimal(18, 3))) as double) as doubt,
        cast(avg(cast(round(merges.weight, 3) as decimal(18, 3))) as double) as weight
    from merges
    group by merges.code, merges.pattern
),

ranked as (
    select
        counted.*,
        row_number() over (order by counted.persons desc, counted.pattern) as place,
        coalesce(sum(counted.persons) over (
            order by counted.persons, counted.pattern desc
            rows between unbounded preceding and 1 preceding
        ), 0) as rarer
    from counted
),

final as (
    select
        ranked.code,
        ranked.pattern,
        ranked.merges,
        ranked.persons,
        ranked.rarity,
        ranked.doubt,
        ranked.weight,
        ranked.persons >= run_parameters.k
            and ranked.place <= 40
            and ranked.rarer not between 1 and run_parameters.k - 1 as is_shown
    from ranked
    cross join run_parameters
)

select * from final
