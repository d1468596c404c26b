-- one row per kind, criterion, value and scale
-- satisfaction and effort of the last 12 months: favourable answers, and what the mean needs
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

answers as (
    select
        int_answers_year.kind,
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
        int_answers_year.scale_max,
        int_answers_year.score,
        int_answers_year.respondent,
        int_answers_year.is_favourable
    from int_answers_year
    cross join dimensions
    where int_answers_year.kind in ('csat', 'ces')
),

final as (
    select
        answers.kind,
        answers.dimension,
        answers.position,
        answers.value,
        cast(answers.scale_max as integer) as scale_max,
        count(*) as answers,
        sum(case when answers.is_favourable then 1 else 0 end) as favourable_answers,
        count(distinct answers.respondent) as units,
        count(distinct case when answers.is_favourable then answers.respondent end) as favourable,
        count(distinct case when not answers.is_favourable then answers.respondent end) as others,
        sum(cast(answers.score as decimal(18, 2))) as score_sum,
        sum(cast(answers.score * answers.score as decimal(18, 4))) as score_squares
    from answers
    group by answers.kind, answers.dimension, answers.position, answers.value, answers.scale_max
)

select * from final
