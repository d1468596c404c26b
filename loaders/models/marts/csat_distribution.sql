-- one row per scale and score
-- satisfaction answers by score
with

answers as (
    select
        cast(int_survey_answers.scale_max as integer) as scale_max,
        cast(round(int_survey_answers.score) as integer) as score,
        count(*) as answers,
        count(distinct int_survey_answers.respondent) as units
    from int_survey_answers
    where int_survey_answers.kind = 'csat' and int_survey_answers.is_in_scope
    group by cast(int_survey_answers.scale_max as integer), cast(round(int_survey_answers.score) as integer)
),

final as (
    select
        answers.scale_max,
        answers.score,
        answers.answers,
        answers.answers / sum(answers.answers) over (partition by answers.scale_max) as share,
        answers.units
    from answers
)

select * from final
