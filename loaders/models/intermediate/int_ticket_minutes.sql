-- one row per request to customer service
-- minutes to the first reply and to the resolution, by the clock and in open hours, or how long it has waited
with

spans as (
    select
        int_ticket_times.source_system,
        int_ticket_times.ticket_id,
        int_ticket_times.opened_at,
        int_ticket_times.first_reply_at,
        int_ticket_times.resolved_at,
        -- Who is done without a reply waits for none any more.
        coalesce(int_ticket_times.first_reply_at, int_ticket_times.resolved_at, int_ticket_times.ends_at) as reply_ends_at,
        coalesce(int_ticket_times.resolved_at, int_ticket_times.ends_at) as resolution_ends_at,
        int_ticket_times.is_reply_told,
        int_ticket_times.is_resolution_told
    from int_ticket_times
),

minutes as (
    select
        spans.source_system,
        spans.ticket_id,
        spans.first_reply_at is not null as is_replied,
        spans.resolved_at is not null as is_resolved,
        spans.is_reply_told,
        spans.is_resolution_told,
        case when spans.reply_ends_at >= spans.opened_at then minutes_between(spans.reply_ends_at, spans.opened_at) end
            as reply_minutes,
        case when spans.resolution_ends_at >= spans.opened_at then minutes_between(spans.resolution_ends_at, spans.opened_at) end
            as resolution_minutes,
        opened.minutes_before
            + case when opened.is_open then minutes_between(spans.opened_at, opened.from_at) else 0 end as opened_open,
        replied.minutes_before
            + case when replied.is_open then minutes_between(spans.reply_ends_at, replied.from_at) else 0 end as replied_open,
        resolved.minutes_before
            + case when resolved.is_open then minutes_between(spans.resolution_ends_at, resolved.from_at) else 0 end
            as resolved_open
    from spans
    left join service_hours as opened
        on cast(spans.opened_at as date) = opened.utc_day
        and spans.opened_at >= opened.from_at
        and spans.opened_at < opened.to_at
    left join service_hours as replied
        on cast(spans.reply_ends_at as date) = replied.utc_day
        and spans.reply_ends_at >= replied.from_at
        and spans.reply_ends_at < replied.to_at
    left join service_hours as resolved
        on cast(spans.resolution_ends_at as date) = resolved.utc_day
        and spans.resolution_ends_at >= resolved.from_at
        and spans.resolution_ends_at < resolved.to_at
),

final as (
    select
        minutes.source_system,
        minutes.ticket_id,
        minutes.is_replied,
        minutes.is_resolved,
        minutes.is_reply_told,
        minutes.is_resolution_told,
        minutes.reply_minutes,
        minutes.resolution_minutes,
        minutes.replied_open - minutes.opened_open as reply_open_minutes,
        minutes.resolved_open - minutes.opened_open as resolution_open_minutes
    from minutes
)

select * from final
