-- one row per answer to an NPS, CSAT or CES question
-- answers with their person, local day and class
with

answers as (
    select
        stg_surveys.kind,
        stg_surveys.score,
        coalesce(stg_surveys.scale_max, case when stg_surveys.kind = 'nps' then 10 when stg_surveys.kind = 'ces' then 7 else 5 end)
            as scale_max,
        stg_surveys.touchpoint,
        coalesce(stg_surveys.answered_at, stg_surveys.sent_at) as answered_at,
        coalesce(stg_surveys.answered_date, stg_surveys.sent_date) as answered_date,
        stg_surveys.source_system,
        stg_surveys.source_file,
        stg_surveys.source_row,
        row_handle(
            stg_surveys.source_system, stg_surveys.customer_id, stg_surveys.email, stg_surveys.phone, stg_surveys.loyalty_id
        ) as handle,
        case
            when row_handle(
                stg_surveys.source_system, stg_surveys.customer_id, stg_surveys.email, stg_surveys.phone, stg_surveys.loyalty_id
            ) is null
                then stg_surveys.order_id
        end as order_id
    from stg_surveys
    where stg_surveys.score is not null and stg_surveys.kind in ('nps', 'csat', 'ces')
),

persons_of_orders as (
    select
        int_orders.order_id,
        min(int_orders.person_id) as person_id
    from int_orders
    where int_orders.person_id is not null
    group by int_orders.order_id
    having count(distinct int_orders.person_id) = 1
),

final as (
    select
        answers.kind,
        answers.score,
        answers.scale_max,
        answers.touchpoint,
        answers.answered_at,
        answers.answered_date,
        answers.source_system,
        answers.source_file,
        answers.source_row,
        coalesce(person_handles.person_id, persons_of_orders.person_id) as person_id,
        case
            when coalesce(person_handles.person_id, persons_of_orders.person_id) is not null
                then cast(coalesce(person_handles.person_id, persons_of_orders.person_id) as string)
            else answers.source_system || ':' || answers.source_file || ':' || cast(answers.source_row as string)
        end as respondent,
        case
            when answers.kind = 'nps' and answers.score >= 9 then 'promoter'
            when answers.kind = 'nps' and answers.score >= 7 then 'passive'
            when answers.kind = 'nps' then 'detractor'
        end as nps_class
    from answers
    left join person_handles
        on answers.handle = person_handles.handle
    left join persons_of_orders
        on answers.order_id = persons_of_orders.order_id
    where answers.score <= answers.scale_max
)

select * from final
