-- one row per request of the last 12 months and measure that its system can tell
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

counted as (
    select distinct int_ticket_changes.source_system as system
    from int_ticket_changes
    where int_ticket_changes.replies > 0
),

asked as (
    select
        int_tickets.source_system,
        int_tickets.ticket_id,
        int_tickets.person_id,
        coalesce(int_tickets.person_id, number_of(int_tickets.requester)) as requester_number,
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
        asked.requester_number,
        asked.class,
        asked.channel,
        asked.reason,
        asked.person_id is not null and coalesce(asked.minutes_since <= 10080, false) as is_repeat,
        int_ticket_times.reopened_at is not null as is_reopened,
        int_ticket_times.resolved_at is not null as is_resolved,
        told.system is not null as is_reopening_told,
        counted.system is not null as are_replies_told,
        int_ticket_times.replies
    from asked
    cross join run_parameters
    inner join int_ticket_times
        on asked.source_system = int_ticket_times.source_system
        and asked.ticket_id = int_ticket_times.ticket_id
    left join told
        on asked.source_system = told.system
    left join counted
        on asked.source_system = counted.system
    where asked.opened_date > run_parameters.year_ago
        and asked.opened_date <= run_parameters.as_of
),

final as (
    select
        handled.source_system, handled.ticket_id, handled.requester_number, handled.class, handled.channel, handled.reason,
        'repeated' as measure,
        handled.is_repeat as is_so
    from handled
    union all
    select
        handled.source_system, handled.ticket_id, handled.requester_number, handled.class, handled.channel, handled.reason,
        'reopened',
        handled.is_reopened
    from handled
    where handled.is_reopening_told
    union all
    select
        handled.source_system, handled.ticket_id, handled.requester_number, handled.class, handled.channel, handled.reason,
        'one_touch',
        handled.is_resolved and coalesce(handled.replies, 0) = 1 and not handled.is_reopened
    from handled
    where handled.are_replies_told
)

select * from final
