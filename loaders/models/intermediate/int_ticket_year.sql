-- one row per request of the last 12 months
-- what it was about, and how long its first reply and its resolution took or have taken so far
with

final as (
    select
        int_tickets.source_system,
        int_tickets.ticket_id,
        coalesce(int_tickets.person_id, number_of(int_tickets.requester)) as requester_number,
        coalesce(int_tickets.channel, 'unknown') as channel,
        coalesce(int_tickets.class, 'unknown') as class,
        int_tickets.reason,
        coalesce(int_tickets.store_id, int_ticket_orders.store_id, 'unknown') as store,
        int_ticket_minutes.is_replied,
        int_ticket_minutes.is_resolved,
        int_ticket_minutes.is_reply_told,
        int_ticket_minutes.is_resolution_told,
        int_ticket_minutes.reply_minutes,
        int_ticket_minutes.resolution_minutes,
        int_ticket_minutes.reply_open_minutes,
        int_ticket_minutes.resolution_open_minutes
    from int_tickets
    cross join run_parameters
    inner join int_ticket_minutes
        on int_tickets.source_system = int_ticket_minutes.source_system
        and int_tickets.ticket_id = int_ticket_minutes.ticket_id
    left join int_ticket_orders
        on int_tickets.order_id = int_ticket_orders.order_id
    where int_tickets.opened_date > run_parameters.year_ago
        and int_tickets.opened_date <= run_parameters.as_of
)

select * from final
