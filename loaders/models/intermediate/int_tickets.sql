-- one row per request to customer service
-- requests with their person, local day, reason and time to the first reply
with

final as (
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
        case
            when stg_tickets.first_reply_at >= stg_tickets.opened_at
                then minutes_between(stg_tickets.first_reply_at, stg_tickets.opened_at)
        end as reply_minutes
    from stg_tickets
    left join person_handles
        on row_handle(stg_tickets.source_system, stg_tickets.customer_id, stg_tickets.email, stg_tickets.phone, stg_tickets.loyalty_id)
        = person_handles.handle
)

select * from final
