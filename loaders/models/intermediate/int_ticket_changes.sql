-- one row per request whose changes an export lists
-- when it was first replied to, last resolved and last reopened, as its changes tell
with

final as (
    select
        stg_ticket_events.source_system,
        stg_ticket_events.ticket_id,
        min(case when stg_ticket_events.event = 'replied' then stg_ticket_events.occurred_at end) as first_reply_at,
        max(case when stg_ticket_events.event = 'resolved' then stg_ticket_events.occurred_at end) as resolved_at,
        max(case when stg_ticket_events.event = 'reopened' then stg_ticket_events.occurred_at end) as reopened_at,
        max(case when stg_ticket_events.event = 'resolved' then stg_ticket_events.occurred_date end) as resolved_date,
        max(case when stg_ticket_events.event = 'reopened' then stg_ticket_events.occurred_date end) as reopened_date,
        sum(case when stg_ticket_events.event = 'replied' then 1 else 0 end) as replies
    from stg_ticket_events
    group by stg_ticket_events.source_system, stg_ticket_events.ticket_id
)

select * from final
