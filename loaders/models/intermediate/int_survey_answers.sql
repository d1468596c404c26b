-- one row per answer to an NPS, CSAT or CES question
-- answers with their person, local day and class
with

final as (
    select
        int_surveys.kind,
        int_surveys.score,
        int_surveys.scale_max,
        int_surveys.touchpoint,
        int_surveys.answered_at,
        int_surveys.answered_date,
        int_surveys.source_system,
        int_surveys.source_file,
        int_surveys.source_row,
        int_surveys.person_id,
        int_surveys.respondent,
        case
            when int_surveys.kind = 'nps' and int_surveys.score >= 9 then 'promoter'
            when int_surveys.kind = 'nps' and int_surveys.score >= 7 then 'passive'
            when int_surveys.kind = 'nps' then 'detractor'
        end as nps_class,
        case
            when int_surveys.kind = 'csat' then int_surveys.score >= int_surveys.scale_max - 1
            when int_surveys.kind = 'ces' and voice_settings.ces_easy = 'high'
                then int_surveys.score > (1 + int_surveys.scale_max) / 2
            when int_surveys.kind = 'ces' and voice_settings.ces_easy = 'low'
                then int_surveys.score < (1 + int_surveys.scale_max) / 2
        end as is_favourable,
        int_surveys.channel,
        int_surveys.store_id,
        int_surveys.category,
        int_surveys.is_in_scope,
        int_surveys.delay,
        int_surveys.followed_up_at
    from int_surveys
    cross join voice_settings
    where int_surveys.is_answered
)

select * from final
