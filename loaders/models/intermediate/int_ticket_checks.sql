-- one row per rule on requests, field and system
-- where the row of a request and its changes contradict each other, or themselves
with

times as (
    select
        stg_tickets.source_system,
        stg_tickets.opened_at,
        stg_tickets.first_reply_at,
        stg_tickets.resolved_at,
        int_ticket_changes.first_reply_at as changed_reply_at,
        int_ticket_changes.resolved_at as changed_resolved_at
    from stg_tickets
    left join int_ticket_changes
        on stg_tickets.source_system = int_ticket_changes.source_system
        and stg_tickets.ticket_id = int_ticket_changes.ticket_id
),

pairs as (
    select
        'tickets.first_reply_at' as field,
        times.source_system,
        times.opened_at,
        times.first_reply_at as told_at,
        times.changed_reply_at as changed_at
    from times
    union all
    select
        'tickets.resolved_at',
        times.source_system,
        times.opened_at,
        times.resolved_at,
        times.changed_resolved_at
    from times
),

agreeing as (
    select
        'ticket_times_agree' as rule,
        pairs.field,
        pairs.source_system as system,
        count(*) as checked,
        sum(case when abs(minutes_between(pairs.told_at, pairs.changed_at)) > 1 then 1 else 0 end) as failed
    from pairs
    where pairs.told_at is not null and pairs.changed_at is not null
    group by pairs.field, pairs.source_system
),

in_order as (
    select
        'ticket_times_in_order' as rule,
        pairs.field,
        pairs.source_system as system,
        count(*) as checked,
        sum(case when coalesce(pairs.told_at, pairs.changed_at) < pairs.opened_at then 1 else 0 end) as failed
    from pairs
    where coalesce(pairs.told_at, pairs.changed_at) is not null
    group by pairs.field, pairs.source_system
),

known as (
    select
        'ticket_changes_known' as rule,
        'ticket_events' as field,
        int_ticket_changes.source_system as system,
        count(*) as checked,
        sum(case when stg_tickets.ticket_id is null then 1 else 0 end) as failed
    from int_ticket_changes
    left join stg_tickets
        on int_ticket_changes.source_system = stg_tickets.source_system
        and int_ticket_changes.ticket_id = stg_tickets.ticket_id
    group by int_ticket_changes.source_system
),

final as (
    select * from agreeing
    union all
    select * from in_order
    union all
    select * from known
)

select * from final
