-- one row per month, quarter and year with satisfaction answers, and scale
-- answers, the two best scores, and what the mean needs
with

answers as (
    select
        report_periods.grain,
        report_periods.period,
        report_periods.is_complete,
        int_survey_answers.scale_max,
        int_survey_answers.score,
        int_survey_answers.respondent,
        int_survey_answers.score >= int_survey_answers.scale_max - 1 as is_satisfied
    from int_survey_answers
    inner join report_periods
        on int_survey_answers.answered_date >= report_periods.first_day
        and int_survey_answers.answered_date <= report_periods.last_day
    where int_survey_answers.kind = 'csat' and int_survey_answers.is_in_scope and report_periods.subject = 'surveys'
),

final as (
    select
        answers.grain,
        answers.period as month,
        cast(answers.scale_max as integer) as scale_max,
        count(*) as answers,
        count(distinct answers.respondent) as units,
        count(distinct case when answers.is_satisfied then answers.respondent end) as satisfied,
        count(distinct case when not answers.is_satisfied then answers.respondent end) as others,
        sum(case when answers.is_satisfied then 1 else 0 end) as satisfied_answers,
        sum(cast(answers.score as decimal(18, 2))) as score_sum,
        sum(cast(answers.score * answers.score as decimal(18, 4))) as score_squares,
        answers.is_complete
    from answers
    group by answers.grain, answers.period, answers.is_complete, answers.scale_max
)

select * from final
