-- one row per request of the last 12 months, step (first reply, resolution) and clock (calendar, open hours)
-- how long each step took or has taken so far, and what the request was about
with

about as (
    select
        int_tickets.source_system,
        int_tickets.ticket_id,
        int_tickets.requester,
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
),

steps as (
    select 'first_reply' as step, 'calendar' as clock
    union all select 'first_reply', 'business'
    union all select 'resolution', 'calendar'
    union all select 'resolution', 'business'
),

waits as (
    select
        about.source_system,
        about.ticket_id,
        about.requester,
        about.channel,
        about.class,
        about.reason,
        about.store,
        steps.step,
        steps.clock,
        case when steps.step = 'first_reply' then about.is_replied else about.is_resolved end as is_done,
        about.is_replied,
        about.is_resolved,
        case
            when steps.step = 'first_reply' and steps.clock = 'calendar' then about.reply_minutes
            when steps.step = 'first_reply' then about.reply_open_minutes
            when steps.clock = 'calendar' then about.resolution_minutes
            else about.resolution_open_minutes
        end as minutes
    from about
    cross join steps
    where case when steps.step = 'first_reply' then about.is_reply_told else about.is_resolution_told end
),

-- What is promised counts in open hours where these are known.
final as (
    select
        waits.source_system,
        waits.ticket_id,
        waits.requester,
        waits.channel,
        waits.class,
        waits.reason,
        waits.store,
        waits.step,
        waits.clock,
        waits.is_done,
        not waits.is_done and (waits.step = 'resolution' or not waits.is_resolved) as is_waiting,
        waits.is_replied,
        waits.minutes,
        case
            when service_settings.has_hours <> (waits.clock = 'business') then cast(null as double)
            when waits.step = 'first_reply' then service_settings.first_reply_minutes
            else service_settings.resolution_minutes
        end as promised_minutes
    from waits
    cross join service_settings
    where waits.minutes is not null
)

select * from final
