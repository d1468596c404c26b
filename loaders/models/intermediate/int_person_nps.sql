-- one row per person who answered an NPS question in the last 12 months
-- the class a person carries: that of the latest answer
with

ranked as (
    select
        int_survey_answers.person_id,
        int_survey_answers.nps_class,
        int_survey_answers.answered_date,
        row_number() over (
            partition by int_survey_answers.person_id
            order by
                int_survey_answers.answered_at desc,
                int_survey_answers.source_system,
                int_survey_answers.source_file,
                int_survey_answers.source_row
        ) as position
    from int_survey_answers
    cross join run_parameters
    where int_survey_answers.kind = 'nps'
        and int_survey_answers.person_id is not null
        and int_survey_answers.answered_date > run_parameters.year_ago
),

final as (
    select
        ranked.person_id,
        ranked.nps_class,
        ranked.answered_date
    from ranked
    where ranked.position = 1
)

select * from final
