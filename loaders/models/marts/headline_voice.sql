-- one row per period: the last 12 months and the 12 before
-- NPS classes (each person's latest answer of the period) and satisfaction answers
with

periods as (
    select 'current' as period, run_parameters.year_ago as after_day, run_parameters.as_of as last_day from run_parameters
    union all
    select 'previous', run_parameters.two_years_ago, run_parameters.year_ago from run_parameters
),

answers as (
    select
        periods.period,
        int_survey_answers.kind,
        int_survey_answers.nps_class,
        int_survey_answers.respondent,
        int_survey_answers.score >= int_survey_answers.scale_max - 1 as is_satisfied,
        row_number() over (
            partition by periods.period, int_survey_answers.kind, int_survey_answers.respondent
            order by
                int_survey_answers.answered_at desc,
                int_survey_answers.source_system,
                int_survey_answers.source_file,
                int_survey_answers.source_row
        ) as position
    from periods
    inner join int_survey_answers
        on int_survey_answers.answered_date > periods.after_day
        and int_survey_answers.answered_date <= periods.last_day
    where int_survey_answers.is_in_scope
),

final as (
    select
        answers.period,
        sum(case when answers.position = 1 and answers.nps_class = 'promoter' then 1 else 0 end) as promoters,
        sum(case when answers.position = 1 and answers.nps_class = 'passive' then 1 else 0 end) as passives,
        sum(case when answers.position = 1 and answers.nps_class = 'detractor' then 1 else 0 end) as detractors,
        sum(case when answers.kind = 'csat' then 1 else 0 end) as csat_answers,
        sum(case when answers.kind = 'csat' and answers.is_satisfied then 1 else 0 end) as csat_satisfied,
        count(distinct case when answers.kind = 'csat' and answers.is_satisfied then answers.respondent end)
            as csat_satisfied_units,
        count(distinct case when answers.kind = 'csat' and not answers.is_satisfied then answers.respondent end)
            as csat_other_units
    from answers
    group by answers.period
)

select * from final
