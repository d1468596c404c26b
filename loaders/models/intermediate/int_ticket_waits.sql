-- one row per request of the last 12 months, step (first reply, resolution) and clock (calendar, open hours)
-- how long each step took or has taken so far, and what the request was about
with

steps as (
    select 'first_reply' as step, 'calendar' as clock
    union all select 'first_reply', 'business'
    union all select 'resolution', 'calendar'
    union all select 'resolution', 'business'
),

waits as (
    select
        int_ticket_year.source_system,
        int_ticket_year.ticket_id,
        int_ticket_year.channel,
        int_ticket_year.class,
        int_ticket_year.reason,
        int_ticket_year.store,
        steps.step,
        steps.clock,
        case when steps.step = 'first_reply' then int_ticket_year.is_replied else int_ticket_year.is_resolved end as is_done,
        case
            when steps.step = 'first_reply' and steps.clock = 'calendar' then int_ticket_year.reply_minutes
            when steps.step = 'first_reply' then int_ticket_year.reply_open_minutes
            when steps.clock = 'calendar' then int_ticket_year.resolution_minutes
            else int_ticket_year.resolution_open_minutes
        end as minutes
    from int_ticket_year
    cross join steps
    where case when steps.step = 'first_reply' then int_ticket_year.is_reply_told else int_ticket_year.is_resolution_told end
),

-- What is promised counts in open hours where these are known.
final as (
    select
        waits.source_system,
        waits.ticket_id,
        waits.channel,
        waits.class,
        waits.reason,
        waits.store,
        waits.step,
        waits.clock,
        waits.is_done,
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
