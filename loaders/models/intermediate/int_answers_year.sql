-- one row per answer of the last 12 months
-- what it was about and whose it was; a person's latest one of a kind stands first
with

names as (
    select
        stg_stores.store_id,
        min(stg_stores.name) as name
    from stg_stores
    group by stg_stores.store_id
),

final as (
    select
        int_survey_answers.kind,
        int_survey_answers.score,
        int_survey_answers.scale_max,
        int_survey_answers.nps_class,
        int_survey_answers.is_favourable,
        int_survey_answers.respondent,
        int_survey_answers.person_id,
        int_survey_answers.source_system,
        int_survey_answers.source_file,
        int_survey_answers.source_row,
        coalesce(int_survey_answers.touchpoint, 'unknown') as touchpoint,
        coalesce(int_survey_answers.channel, 'unknown') as channel,
        coalesce(names.name, int_survey_answers.store_id, 'unknown') as store,
        coalesce(int_survey_answers.category, 'unknown') as category,
        int_survey_answers.delay,
        coalesce(int_person_criteria.status, 'outside') as status,
        coalesce(int_person_criteria.rfm_segment, 'outside') as rfm_segment,
        coalesce(int_person_criteria.age_group, 'outside') as age_group,
        coalesce(int_person_criteria.home_region, 'outside') as home_region,
        row_number() over (
            partition by int_survey_answers.kind, int_survey_answers.respondent
            order by
                int_survey_answers.answered_at desc,
                int_survey_answers.source_system,
                int_survey_answers.source_file,
                int_survey_answers.source_row
        ) as position
    from int_survey_answers
    cross join run_parameters
    left join names
        on int_survey_answers.store_id = names.store_id
    left join int_person_criteria
        on int_survey_answers.person_id = int_person_criteria.person_id
    where int_survey_answers.is_in_scope
        and int_survey_answers.answered_date > run_parameters.year_ago
        and int_survey_answers.answered_date <= run_parameters.as_of
)

select * from final
