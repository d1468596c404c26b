-- one row per way in which detractors were followed up
-- whether somebody unhappy was contacted in time, and what they said the next time they were asked
with

answers as (
    select
        int_survey_answers.person_id,
        int_survey_answers.nps_class,
        int_survey_answers.score,
        int_survey_answers.answered_at,
        int_survey_answers.answered_date,
        int_survey_answers.followed_up_at,
        lead(int_survey_answers.nps_class) over (
            partition by int_survey_answers.person_id
            order by
                int_survey_answers.answered_at,
                int_survey_answers.source_system,
                int_survey_answers.source_file,
                int_survey_answers.source_row
        ) as next_class,
        lead(int_survey_answers.score) over (
            partition by int_survey_answers.person_id
            order by
                int_survey_answers.answered_at,
                int_survey_answers.source_system,
                int_survey_answers.source_file,
                int_survey_answers.source_row
        ) as next_score
    from int_survey_answers
    where int_survey_answers.kind = 'nps' and int_survey_answers.is_in_scope and int_survey_answers.person_id is not null
),

detractors as (
    select
        answers.person_id,
        answers.score,
        answers.next_class,
        answers.next_score,
        case
            when answers.followed_up_at is null then 'not_contacted'
            when minutes_between(answers.followed_up_at, answers.answered_at) <= 60 * voice_settings.follow_up_hours then 'in_time'
            else 'late'
        end as follow_up,
        -- The first one, so that there was time to be asked again.
        row_number() over (
            partition by answers.person_id
            order by answers.answered_at, answers.score
        ) as position
    from answers
    cross join voice_settings
    cross join run_parameters
    where answers.nps_class = 'detractor' and answers.answered_date > run_parameters.two_years_ago
),

final as (
    select
        detractors.follow_up,
        case detractors.follow_up when 'in_time' then 1 when 'late' then 2 else 3 end as position,
        count(*) as persons,
        sum(case when detractors.next_class is not null then 1 else 0 end) as answered_again,
        sum(case when detractors.next_class <> 'detractor' then 1 else 0 end) as recovered,
        sum(case when detractors.next_class = 'detractor' then 1 else 0 end) as unhappy_again,
        sum(case when detractors.next_class is null then 1 else 0 end) as not_heard
    from detractors
    where detractors.position = 1
    group by detractors.follow_up
)

select * from final
