-- one row per flag and state, also where nobody has it
-- how many customers have each trait, how many have not, and of how many it cannot be told
with

flagged as (
    select 'promo_only' as flag, int_person_flags.promo_only as state, int_person_flags.revenue_12m from int_person_flags
    union all
    select 'seasonal', int_person_flags.seasonal, int_person_flags.revenue_12m from int_person_flags
    union all
    select 'web_only', int_person_flags.web_only, int_person_flags.revenue_12m from int_person_flags
    union all
    select 'store_only', int_person_flags.store_only, int_person_flags.revenue_12m from int_person_flags
    union all
    select 'omnichannel', int_person_flags.omnichannel, int_person_flags.revenue_12m from int_person_flags
    union all
    select 'gift', int_person_flags.gift, int_person_flags.revenue_12m from int_person_flags
    union all
    select 'out_of_area', int_person_flags.out_of_area, int_person_flags.revenue_12m from int_person_flags
),

flags as (
    select 'promo_only' as flag, 1 as flag_position
    union all select 'seasonal', 2
    union all select 'web_only', 3
    union all select 'store_only', 4
    union all select 'omnichannel', 5
    union all select 'gift', 6
    union all select 'out_of_area', 7
),

states as (
    select 'yes' as state, 1 as state_position
    union all select 'no', 2
    union all select 'not_assessable', 3
),

counts as (
    select
        flagged.flag,
        flagged.state,
        count(*) as customers,
        sum(flagged.revenue_12m) as revenue_12m,
        sum(case when flagged.revenue_12m <> 0 then 1 else 0 end) as payers
    from flagged
    group by flagged.flag, flagged.state
),

final as (
    select
        flags.flag,
        states.state,
        3 * flags.flag_position + states.state_position as position,
        coalesce(counts.customers, 0) as customers,
        cast(coalesce(counts.revenue_12m, 0) as decimal(18, 2)) as revenue_12m,
        coalesce(counts.payers, 0) as payers
    from flags
    cross join states
    left join counts
        on flags.flag = counts.flag
        and states.state = counts.state
    where exists (select 1 from int_person_flags)
)

select * from final
