-- one row per person, day and kind of sign of interest
-- what warms a person up: a purchase, a cart, a visit, a click, an answer; many of a kind on one day are one
with

contacts as (
    select
        row_handle(stg_events.source_system, stg_events.customer_id, stg_events.email, stg_events.phone, stg_events.loyalty_id)
            as handle,
        stg_events.occurred_date as day,
        case when stg_events.kind = 'cart' then 'cart' else 'visit' end as signal
    from stg_events
    union all
    select
        row_handle(
            stg_messages.source_system, stg_messages.customer_id, stg_messages.email, stg_messages.phone, stg_messages.loyalty_id
        ),
        stg_messages.clicked_date,
        'click'
    from stg_messages
    where stg_messages.clicked_at is not null
),

signs as (
    select distinct
        person_handles.person_id,
        contacts.day,
        contacts.signal
    from contacts
    inner join person_handles
        on contacts.handle = person_handles.handle
    where contacts.day is not null
    union all
    select distinct
        int_survey_answers.person_id,
        int_survey_answers.answered_date,
        'answer'
    from int_survey_answers
    where int_survey_answers.person_id is not null and int_survey_answers.answered_date is not null
    union all
    select
        int_order_days.person_id,
        int_order_days.order_date,
        'purchase'
    from int_order_days
),

final as (
    select
        signs.person_id,
        signs.day,
        signs.signal
    from signs
    inner join int_person_scope
        on signs.person_id = int_person_scope.person_id
    where int_person_scope.excluded_reason is null
)

select * from final
