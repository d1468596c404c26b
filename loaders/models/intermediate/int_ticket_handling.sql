-- one row per request of the last 12 months and measure that is known of it
-- whether somebody had to ask again, whether it came back, and whether one reply was enough
with

told as (
    select mapped_columns.system
    from mapped_columns
    where mapped_columns.table_name = 'tickets' and mapped_columns.column_name = 'reopened_at'
    union
    select int_ticket_changes.source_system
    from int_ticket_changes
    where int_ticket_changes.reopened_at is not null
),

asked as (
    select
        int_tickets.source_system,
        int_tickets.ticket_id,
        int_tickets.person_id,
        int_tickets.requester,
        int_tickets.opened_date,
        coalesce(int_tickets.class, 'unknown') as class,
        coalesce(int_tickets.channel, 'unknown') as channel,
        int_tickets.reason,
        minutes_between(
            int_tickets.opened_at,
            lag(int_tickets.opened_at) over (
                partition by int_tickets.person_id, int_tickets.reason
                order by int_tickets.opened_at, int_tickets.source_system, int_tickets.ticket_id
            )
        ) as minutes_since
    from int_tickets
),

handled as (
    select
        asked.source_system,
        asked.ticket_id,
        asked.person_id,
        asked.requester,
        asked.class,
        asked.channel,
        asked.reason,
        coalesce(asked.minutes_since <= 10080, false) as is_repeat,
        int_ticket_times.reopened_at is not null as is_reopened,
        int_ticket_times.resolved_at is not null as is_resolved,
        told.system is not null as is_reopening_told,
        int_ticket_times.replies
    from asked
    cross join run_parameters
    inner join int_ticket_times
        on asked.source_system = int_ticket_times.source_system
        and asked.ticket_id = int_ticket_times.ticket_id
    left join told
        on asked.source_system = told.system
    where asked.opened_date > run_parameters.year_ago
        and asked.opened_date <= run_parameters.as_of
),

final as (
    select
        handled.source_system, handled.ticket_id, handled.requester, handled.class, handled.channel, handled.reason,
        'repeated' as measure,
        handled.is_repeat as is_so
    from handled
    where handled.person_id is not null
    union all
    select
        handled.source_system, handled.ticket_id, handled.requester, handled.class, handled.channel, handled.reason,
        'reopened',
        handled.is_reopened
    from handled
    where handled.is_resolved and handled.is_reopening_told
    union all
    select
        handled.source_system, handled.ticket_id, handled.requester, handled.class, handled.channel, handled.reason,
        'one_touch',
        handled.replies = 1 and not handled.is_reopened
    from handled
    where handled.is_resolved and handled.replies > 0
)

select * from final
