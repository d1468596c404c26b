-- one row per rule of a considerate survey programme
-- how often it is broken in the last 12 months: people asked again too soon, long questionnaires, answers asked for twice
with

asked as (
    select
        coalesce(
            cast(person_handles.person_id as string),
            stg_surveys.source_system || ':' || stg_surveys.source_file || ':' || cast(stg_surveys.source_row as string)
        ) as respondent,
        coalesce(stg_surveys.sent_date, stg_surveys.answered_date) as day,
        coalesce(stg_surveys.sent_at, stg_surveys.answered_at) as instant,
        stg_surveys.kind,
        case
            when stg_surveys.kind = 'question' then coalesce(stg_surveys.question, 'unknown')
            else stg_surveys.kind
        end as question,
        stg_surveys.answer is not null or stg_surveys.score is not null as is_answered
    from stg_surveys
    left join person_handles
        on row_handle(stg_surveys.source_system, stg_surveys.customer_id, stg_surveys.email, stg_surveys.phone, stg_surveys.loyalty_id)
        = person_handles.handle
    left join int_person_scope
        on person_handles.person_id = int_person_scope.person_id
    where int_person_scope.excluded_reason is null
        and coalesce(stg_surveys.sent_date, stg_surveys.answered_date) is not null
),

-- Questions put to somebody on one day are one questionnaire.
questionnaires as (
    select
        asked.respondent,
        asked.day,
        count(distinct asked.question) as questions
    from asked
    group by asked.respondent, asked.day
),

spaced as (
    select
        questionnaires.respondent,
        questionnaires.day,
        questionnaires.questions,
        lead(questionnaires.day) over (
            partition by questionnaires.respondent
            order by questionnaires.day
        ) as next_day
    from questionnaires
),

within as (
    select
        spaced.respondent,
        max(case when days_between(spaced.next_day, spaced.day) <= 90 then 1 else 0 end) as is_broken
    from spaced
    cross join run_parameters
    where spaced.day > run_parameters.year_ago and spaced.day <= run_parameters.as_of
    group by spaced.respondent
),

first_answers as (
    select
        asked.respondent,
        asked.question,
        min(asked.instant) as answered_first
    from asked
    where asked.kind = 'question' and asked.is_answered
    group by asked.respondent, asked.question
),

repeated as (
    select
        asked.respondent,
        max(case when first_answers.answered_first < asked.instant then 1 else 0 end) as is_broken
    from asked
    cross join run_parameters
    left join first_answers
        on asked.respondent = first_answers.respondent
        and asked.question = first_answers.question
    where asked.kind = 'question' and asked.day > run_parameters.year_ago and asked.day <= run_parameters.as_of
    group by asked.respondent
),

long as (
    select
        spaced.respondent,
        max(case when spaced.questions > 6 then 1 else 0 end) as is_broken
    from spaced
    cross join run_parameters
    where spaced.day > run_parameters.year_ago and spaced.day <= run_parameters.as_of
    group by spaced.respondent
),

checked as (
    select 'too_often' as rule, 1 as position, within.is_broken from within
    union all
    select 'too_long', 2, long.is_broken from long
    union all
    select 'known_already', 3, repeated.is_broken from repeated
),

final as (
    select
        checked.rule,
        checked.position,
        count(*) as persons,
        cast(sum(checked.is_broken) as bigint) as failed,
        count(*) - cast(sum(checked.is_broken) as bigint) as passed
    from checked
    group by checked.rule, checked.position
)

select * from final
