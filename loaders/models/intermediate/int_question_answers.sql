-- one row per question put to somebody, answered or not
-- what customers were asked about themselves; questions put to too few people stand together
with

asked as (
    select
        stg_surveys.question,
        stg_surveys.answer is not null or stg_surveys.score is not null as is_answered,
        stg_surveys.purpose,
        stg_surveys.reward,
        stg_surveys.answered_date,
        person_handles.person_id,
        case
            when person_handles.person_id is not null then cast(person_handles.person_id as string)
            else stg_surveys.source_system || ':' || stg_surveys.source_file || ':' || cast(stg_surveys.source_row as string)
        end as respondent
    from stg_surveys
    left join person_handles
        on row_handle(stg_surveys.source_system, stg_surveys.customer_id, stg_surveys.email, stg_surveys.phone, stg_surveys.loyalty_id)
        = person_handles.handle
    where stg_surveys.kind = 'question' and stg_surveys.question is not null
),

sizes as (
    select
        asked.question,
        count(distinct asked.respondent) as units
    from asked
    group by asked.question
),

final as (
    select
        case when sizes.units >= run_parameters.k then asked.question else 'other' end as question,
        asked.is_answered,
        asked.purpose,
        asked.reward,
        asked.answered_date,
        int_person_scope.person_id,
        asked.respondent
    from asked
    cross join run_parameters
    inner join sizes
        on asked.question = sizes.question
    left join int_person_scope
        on asked.person_id = int_person_scope.person_id
        and int_person_scope.excluded_reason is null
)

select * from final
