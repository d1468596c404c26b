-- one row per NPS, CSAT or CES question put to somebody, answered or not
-- who was asked about what, when and how, and what became of it
with

asked as (
    select
        stg_surveys.kind,
        stg_surveys.score,
        coalesce(stg_surveys.scale_max, case when stg_surveys.kind = 'nps' then 10 when stg_surveys.kind = 'ces' then 7 else 5 end)
            as scale_max,
        stg_surveys.touchpoint,
        stg_surveys.channel,
        stg_surveys.survey_id,
        stg_surveys.order_id,
        stg_surveys.sent_date,
        stg_surveys.delivered_date,
        stg_surveys.opened,
        stg_surveys.followed_up_at,
        coalesce(stg_surveys.answered_at, stg_surveys.sent_at) as answered_at,
        coalesce(stg_surveys.answered_date, stg_surveys.sent_date) as answered_date,
        stg_surveys.source_system,
        stg_surveys.source_file,
        stg_surveys.source_row,
        row_handle(
            stg_surveys.source_system, stg_surveys.customer_id, stg_surveys.email, stg_surveys.phone, stg_surveys.loyalty_id
        ) as handle
    from stg_surveys
    where stg_surveys.kind in ('nps', 'csat', 'ces')
),

known as (
    select
        asked.kind,
        asked.score,
        asked.scale_max,
        asked.touchpoint,
        asked.channel,
        asked.survey_id,
        asked.sent_date,
        asked.delivered_date,
        asked.opened,
        asked.followed_up_at,
        asked.answered_at,
        asked.answered_date,
        asked.source_system,
        asked.source_file,
        asked.source_row,
        int_survey_orders.event_date,
        int_survey_orders.store_id,
        int_survey_orders.category,
        coalesce(person_handles.person_id, case when asked.handle is null then int_survey_orders.person_id end) as person_id
    from asked
    left join person_handles
        on asked.handle = person_handles.handle
    left join int_survey_orders
        on asked.order_id = int_survey_orders.order_id
),

final as (
    select
        known.kind,
        known.score,
        known.scale_max,
        known.touchpoint,
        known.channel,
        known.survey_id,
        known.sent_date,
        known.delivered_date,
        known.opened,
        known.followed_up_at,
        known.answered_at,
        known.answered_date,
        known.source_system,
        known.source_file,
        known.source_row,
        known.event_date,
        known.store_id,
        known.category,
        known.person_id,
        case
            when known.person_id is not null then cast(known.person_id as string)
            else known.source_system || ':' || known.source_file || ':' || cast(known.source_row as string)
        end as respondent,
        known.score is not null and known.score <= known.scale_max as is_answered,
        int_person_scope.excluded_reason is null as is_in_scope,
        case
            when known.event_date is null or known.sent_date is null or known.sent_date < known.event_date then 'unknown'
            when days_between(known.sent_date, known.event_date) = 0 then 'same_day'
            when days_between(known.sent_date, known.event_date) <= 2 then '1_2'
            when days_between(known.sent_date, known.event_date) <= 7 then '3_7'
            when days_between(known.sent_date, known.event_date) <= 14 then '8_14'
            else '15_more'
        end as delay
    from known
    left join int_person_scope
        on known.person_id = int_person_scope.person_id
)

select * from final
