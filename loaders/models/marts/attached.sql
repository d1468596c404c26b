-- one row per kind of interaction that an export holds
-- how many of the last 12 months belong to a person, and to one with a customer record
with

interactions as (
    select
        'orders' as source,
        1 as position,
        int_orders.person_id,
        int_orders.order_date as day
    from int_orders
    where int_orders.is_order
    union all
    select
        'tickets',
        2,
        int_tickets.person_id,
        int_tickets.opened_date
    from int_tickets
    union all
    select
        'surveys',
        3,
        int_survey_answers.person_id,
        int_survey_answers.answered_date
    from int_survey_answers
    union all
    select
        'messages',
        4,
        person_handles.person_id,
        stg_messages.sent_date
    from stg_messages
    left join person_handles
        on row_handle(
            stg_messages.source_system, stg_messages.customer_id, stg_messages.email, stg_messages.phone, stg_messages.loyalty_id
        ) = person_handles.handle
    where not coalesce(stg_messages.is_held_out, false)
    union all
    select
        'events',
        5,
        person_handles.person_id,
        stg_events.occurred_date
    from stg_events
    left join person_handles
        on row_handle(stg_events.source_system, stg_events.customer_id, stg_events.email, stg_events.phone, stg_events.loyalty_id)
        = person_handles.handle
),

recorded as (
    select distinct person_records.person_id
    from person_records
    inner join identity_raw
        on person_records.record_id = identity_raw.record_id
    where identity_raw.kind = 'customer'
),

counts as (
    select
        interactions.source,
        interactions.position,
        count(*) as rows,
        count(interactions.person_id) as attached,
        count(recorded.person_id) as linked,
        count(distinct interactions.person_id) as attached_persons,
        count(distinct recorded.person_id) as linked_persons
    from interactions
    cross join run_parameters
    left join recorded
        on interactions.person_id = recorded.person_id
    where interactions.day > run_parameters.year_ago
    group by interactions.source, interactions.position
),

final as (
    select
        counts.source,
        counts.position,
        counts.rows,
        counts.attached,
        counts.attached / nullif(counts.rows, 0) as share,
        counts.linked,
        counts.linked / nullif(counts.rows, 0) as share_linked,
        counts.rows - counts.attached as anonymous,
        counts.attached_persons,
        counts.linked_persons,
        counts.attached_persons - counts.linked_persons as unlinked_persons,
        counts.attached_persons + counts.rows - counts.attached as units
    from counts
)

select * from final
