-- one row per person who ordered, wrote, answered or clicked
-- the last day on which the person gave a sign of life
with

signs as (
    select int_orders.person_id, int_orders.order_date as sign_day
    from int_orders
    where int_orders.is_order and int_orders.person_id is not null
    union all
    select int_tickets.person_id, int_tickets.opened_date
    from int_tickets
    where int_tickets.person_id is not null
    union all
    select int_survey_answers.person_id, int_survey_answers.answered_date
    from int_survey_answers
    where int_survey_answers.person_id is not null
    union all
    select person_handles.person_id, stg_messages.clicked_date
    from stg_messages
    inner join person_handles
        on row_handle(
            stg_messages.source_system, stg_messages.customer_id, stg_messages.email, stg_messages.phone, stg_messages.loyalty_id
        ) = person_handles.handle
    where stg_messages.clicked_at is not null
),

final as (
    select
        signs.person_id,
        max(signs.sign_day) as confirmed_on
    from signs
    group by signs.person_id
)

select * from final
