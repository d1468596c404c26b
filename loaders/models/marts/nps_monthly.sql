-- one row per month, quarter and year with NPS answers
-- promoters, passives and detractors, each person's latest answer of the period
with

answers as (
    select
        report_periods.grain,
        report_periods.period,
        report_periods.is_complete,
        int_survey_answers.nps_class,
        row_number() over (
            partition by report_periods.grain, report_periods.period, int_survey_answers.respondent
            order by
                int_survey_answers.answered_at desc,
                int_survey_answers.source_system,
                int_survey_answers.source_file,
                int_survey_answers.source_row
        ) as position
    from int_survey_answers
    inner join report_periods
        on int_survey_answers.answered_date >= report_periods.first_day
        and int_survey_answers.answered_date <= report_periods.last_day
    where int_survey_answers.kind = 'nps' and int_survey_answers.is_in_scope and report_periods.subject = 'surveys'
),

final as (
    select
        answers.grain,
        answers.period as month,
        count(*) as answers,
        sum(case when answers.nps_class = 'promoter' then 1 else 0 end) as promoters,
        sum(case when answers.nps_class = 'passive' then 1 else 0 end) as passives,
        sum(case when answers.nps_class = 'detractor' then 1 else 0 end) as detractors,
        answers.is_complete
    from answers
    where answers.position = 1
    group by answers.grain, answers.period, answers.is_complete
)

select * from final
