-- one row per criterion and value
-- promoters, passives and detractors of the last 12 months, each person's latest answer
with

dimensions as (
    select 'all' as dimension, 0 as position
    union all
    select 'touchpoint', 1
    union all
    select 'channel', 2
    union all
    select 'store', 3
    union all
    select 'category', 4
    union all
    select 'delay', 9
    union all
    select 'status', 5
    union all
    select 'rfm_segment', 6
    union all
    select 'age_group', 7
    union all
    select 'home_region', 8
),

latest as (
    select
        dimensions.dimension,
        dimensions.position,
        case dimensions.dimension
            when 'touchpoint' then int_answers_year.touchpoint
            when 'channel' then int_answers_year.channel
            when 'store' then int_answers_year.store
            when 'category' then int_answers_year.category
            when 'delay' then int_answers_year.delay
            when 'status' then int_answers_year.status
            when 'rfm_segment' then int_answers_year.rfm_segment
            when 'age_group' then int_answers_year.age_group
            when 'home_region' then int_answers_year.home_region
            else 'all'
        end as value,
        int_answers_year.nps_class
    from int_answers_year
    cross join dimensions
    where int_answers_year.kind = 'nps' and int_answers_year.position = 1
),

final as (
    select
        latest.dimension,
        latest.position,
        latest.value,
        count(*) as answers,
        sum(case when latest.nps_class = 'promoter' then 1 else 0 end) as promoters,
        sum(case when latest.nps_class = 'passive' then 1 else 0 end) as passives,
        sum(case when latest.nps_class = 'detractor' then 1 else 0 end) as detractors
    from latest
    group by latest.dimension, latest.position, latest.value
)

select * from final
