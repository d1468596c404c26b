-- one row per request to customer service
-- requests with their person, local day, reason, what they are about, and how long they took
with

handled as (
    select
        stg_tickets.source_system,
        stg_tickets.ticket_id,
        person_handles.person_id,
        case
            when person_handles.person_id is not null then cast(person_handles.person_id as string)
            else stg_tickets.source_system || ':' || stg_tickets.ticket_id
        end as requester,
        stg_tickets.opened_at,
        stg_tickets.opened_date,
        stg_tickets.channel,
        coalesce(stg_tickets.reason, 'no_reason') as reason,
        stg_tickets.class,
        stg_tickets.order_id,
        stg_tickets.product_id,
        stg_tickets.store_id
    from stg_tickets
    left join person_handles
        on row_handle(stg_tickets.source_system, stg_tickets.customer_id, stg_tickets.email, stg_tickets.phone, stg_tickets.loyalty_id)
        = person_handles.handle
),

final as (
    select
        handled.source_system,
        handled.ticket_id,
        handled.person_id,
        handled.requester,
        handled.opened_at,
        handled.opened_date,
        handled.channel,
        handled.reason,
        handled.class,
        handled.order_id,
        handled.product_id,
        handled.store_id,
        case when int_ticket_minutes.is_replied then int_ticket_minutes.reply_minutes end as reply_minutes
    from handled
    inner join int_ticket_minutes
        on handled.source_system = int_ticket_minutes.source_system
        and handled.ticket_id = int_ticket_minutes.ticket_id
)

select * from final
