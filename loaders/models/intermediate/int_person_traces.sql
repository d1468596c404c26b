-- one row per person of the base and family of data that holds something about them
-- what is known of each person, and since when; what people are has no date
with

traces as (
    select
        int_person_filled.person_id,
        'socio_demographic' as family,
        cast(null as date) as first_date
    from int_person_filled
    where int_person_filled.has_birth_date + int_person_filled.has_gender
        + int_person_filled.has_postal_code + int_person_filled.has_city > 0
    union all
    select
        int_person_orders.person_id,
        'transactions',
        int_person_orders.first_order_date
    from int_person_orders
    union all
    select
        person_handles.person_id,
        'navigation',
        min(stg_events.occurred_date)
    from stg_events
    inner join person_handles
        on row_handle(stg_events.source_system, stg_events.customer_id, stg_events.email, stg_events.phone, stg_events.loyalty_id)
        = person_handles.handle
    group by person_handles.person_id
    union all
    select
        int_tickets.person_id,
        'interactions',
        min(int_tickets.opened_date)
    from int_tickets
    where int_tickets.person_id is not null
    group by int_tickets.person_id
    union all
    select
        int_survey_answers.person_id,
        'interactions',
        min(int_survey_answers.answered_date)
    from int_survey_answers
    where int_survey_answers.person_id is not null
    group by int_survey_answers.person_id
    union all
    select
        person_handles.person_id,
        'interactions',
        min(stg_messages.clicked_date)
    from stg_messages
    inner join person_handles
        on row_handle(
            stg_messages.source_system, stg_messages.customer_id, stg_messages.email, stg_messages.phone, stg_messages.loyalty_id
        ) = person_handles.handle
    where stg_messages.clicked_at is not null
    group by person_handles.person_id
),

final as (
    select
        traces.person_id,
        traces.family,
        min(traces.first_date) as first_date
    from traces
    inner join int_person_scope
        on traces.person_id = int_person_scope.person_id
    where int_person_scope.excluded_reason is null
    group by traces.person_id, traces.family
)

select * from final
