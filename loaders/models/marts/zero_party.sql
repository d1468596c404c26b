-- one row per question put to customers outside satisfaction scales
-- what customers say of themselves: how many answer, whether purpose and date are kept, how old it is
with

answers as (
    select
        int_question_answers.question,
        int_question_answers.is_answered,
        int_question_answers.is_answered and int_question_answers.answered_date > run_parameters.year_ago as is_recent,
        int_question_answers.purpose,
        int_question_answers.reward,
        int_question_answers.answered_date,
        int_question_answers.person_id,
        int_question_answers.respondent
    from int_question_answers
    cross join run_parameters
),

purposes as (
    select
        answers.question,
        answers.purpose,
        count(distinct answers.respondent) as respondents,
        row_number() over (
            partition by answers.question
            order by count(distinct answers.respondent) desc, answers.purpose
        ) as position
    from answers
    where answers.is_answered and answers.purpose is not null
    group by answers.question, answers.purpose
),

base as (
    select count(*) as persons
    from int_person_scope
    where int_person_scope.excluded_reason is null
),

counts as (
    select
        answers.question,
        count(*) as asked,
        sum(case when answers.is_answered then 1 else 0 end) as answered,
        sum(case when answers.is_answered and answers.purpose is not null then 1 else 0 end) as with_purpose,
        sum(case when answers.is_answered and answers.answered_date is not null then 1 else 0 end) as with_date,
        sum(case when answers.is_answered and answers.reward is not null then 1 else 0 end) as with_reward,
        sum(case when answers.is_recent then 1 else 0 end) as recent,
        count(distinct answers.respondent) as units,
        count(distinct case when answers.is_answered then answers.respondent end) as respondents,
        count(distinct case when answers.is_answered then answers.person_id end) as persons,
        count(distinct case when not answers.is_answered then answers.respondent end) as silent,
        count(distinct case when answers.is_answered and answers.purpose is null then answers.respondent end) as purposeless,
        count(distinct case when answers.is_answered and answers.answered_date is null then answers.respondent end) as undated,
        count(distinct case when answers.is_answered and answers.reward is not null then answers.respondent end) as rewarded,
        count(distinct case when answers.is_answered and answers.reward is null then answers.respondent end) as unrewarded,
        count(distinct case when answers.is_recent then answers.respondent end) as recent_respondents
    from answers
    group by answers.question
),

costs as (
    select sum(stg_costs.amount) as cost
    from stg_costs
    cross join run_parameters
    inner join answer_item
        on stg_costs.item = answer_item.item
    where stg_costs.month > month_of(run_parameters.year_ago)
        and stg_costs.month <= month_of(run_parameters.as_of)
),

final as (
    select
        counts.question,
        counts.asked,
        counts.answered,
        counts.persons,
        counts.persons / nullif(base.persons, 0) as share,
        base.persons - counts.persons as missing,
        case when purposes.respondents >= run_parameters.k then purposes.purpose end as purpose,
        counts.with_purpose,
        counts.with_date,
        counts.with_reward,
        counts.recent,
        counts.units,
        counts.respondents,
        counts.silent,
        counts.respondents - counts.purposeless as purposed,
        counts.purposeless,
        counts.respondents - counts.undated as dated,
        counts.undated,
        counts.rewarded,
        counts.unrewarded,
        counts.recent_respondents,
        counts.respondents - counts.recent_respondents as older_respondents,
        cast(costs.cost / nullif(sum(counts.recent) over (), 0) as decimal(18, 2)) as cost_per_answer
    from counts
    cross join base
    cross join costs
    cross join run_parameters
    left join purposes
        on counts.question = purposes.question
        and purposes.position = 1
)

select * from final
