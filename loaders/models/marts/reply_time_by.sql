-- one row per criterion, value, step and clock: requests of the last 12 months
-- how many there were, how many are done, and how many within what is promised
with

-- Each requester once per cell, with both steps side by side: what is distinct is then counted, not sought.
cells as (
    select
        case
            when grouping(int_ticket_year.class) = 0 then 'class'
            when grouping(int_ticket_year.channel) = 0 then 'channel'
            when grouping(int_ticket_year.reason) = 0 then 'reason'
            when grouping(int_ticket_year.store) = 0 then 'store'
            else 'all'
        end as dimension,
        case
            when grouping(int_ticket_year.class) = 0 then 1
            when grouping(int_ticket_year.channel) = 0 then 2
            when grouping(int_ticket_year.reason) = 0 then 3
            when grouping(int_ticket_year.store) = 0 then 4
            else 0
        end as position,
        coalesce(int_ticket_year.class, int_ticket_year.channel, int_ticket_year.reason, int_ticket_year.store, 'all') as value,
        int_ticket_year.requester_number,
        sum(case when int_ticket_year.is_reply_told then 1 else 0 end) as reply_tickets,
        sum(case when int_ticket_year.is_reply_told and int_ticket_year.is_replied then 1 else 0 end) as reply_done,
        sum(case when int_ticket_year.is_reply_told and int_ticket_year.is_replied then cast(round(int_ticket_year.reply_minutes * 60) as bigint) else 0 end) as reply_seconds,
        sum(case when int_ticket_year.is_reply_told and int_ticket_year.is_replied then cast(round(coalesce(int_ticket_year.reply_open_minutes, 0) * 60) as bigint) else 0 end) as reply_open_seconds,
        sum(case when int_ticket_year.is_reply_told and not int_ticket_year.is_replied and not int_ticket_year.is_resolved then 1 else 0 end) as reply_waiting,
        max(case
            when int_ticket_year.is_reply_told and int_ticket_year.is_replied
                and case when service_settings.has_hours then int_ticket_year.reply_open_minutes else int_ticket_year.reply_minutes end <= service_settings.first_reply_minutes
                then 1
            else 0
        end) as reply_within,
        max(case
            when int_ticket_year.is_reply_told and case when service_settings.has_hours then int_ticket_year.reply_open_minutes else int_ticket_year.reply_minutes end > service_settings.first_reply_minutes then 1
            else 0
        end) as reply_beyond,
        sum(case when int_ticket_year.is_resolution_told then 1 else 0 end) as resolution_tickets,
        sum(case when int_ticket_year.is_resolution_told and int_ticket_year.is_resolved then 1 else 0 end) as resolution_done,
        sum(case when int_ticket_year.is_resolution_told and int_ticket_year.is_resolved then cast(round(int_ticket_year.resolution_minutes * 60) as bigint) else 0 end) as resolution_seconds,
        sum(case when int_ticket_year.is_resolution_told and int_ticket_year.is_resolved then cast(round(coalesce(int_ticket_year.resolution_open_minutes, 0) * 60) as bigint) else 0 end) as resolution_open_seconds,
        sum(case when int_ticket_year.is_resolution_told and not int_ticket_year.is_resolved then 1 else 0 end) as resolution_waiting,
        max(case
            when int_ticket_year.is_resolution_told and int_ticket_year.is_resolved
                and case when service_settings.has_hours then int_ticket_year.resolution_open_minutes else int_ticket_year.resolution_minutes end <= service_settings.resolution_minutes
                then 1
            else 0
        end) as resolution_within,
        max(case
            when int_ticket_year.is_resolution_told and case when service_settings.has_hours then int_ticket_year.resolution_open_minutes else int_ticket_year.resolution_minutes end > service_settings.resolution_minutes then 1
            else 0
        end) as resolution_beyond,
        max(case when int_ticket_year.is_resolution_told and int_ticket_year.is_replied and not int_ticket_year.is_resolved then 1 else 0 end) as half
    from int_ticket_year
    cross join service_settings
    group by grouping sets (
        (int_ticket_year.requester_number, int_ticket_year.class),
        (int_ticket_year.requester_number, int_ticket_year.channel),
        (int_ticket_year.requester_number, int_ticket_year.reason),
        (int_ticket_year.requester_number, int_ticket_year.store),
        (int_ticket_year.requester_number)
    )
),

sums as (
    select
        cells.dimension,
        cells.position,
        cells.value,
        cast(sum(cells.reply_tickets) as bigint) as reply_tickets,
        sum(case when cells.reply_tickets > 0 then 1 else 0 end) as reply_units,
        cast(sum(cells.reply_done) as bigint) as reply_done,
        sum(case when cells.reply_done > 0 then 1 else 0 end) as reply_done_units,
        cast(sum(cells.reply_seconds) as bigint) as reply_seconds,
        cast(sum(cells.reply_open_seconds) as bigint) as reply_open_seconds,
        cast(sum(cells.reply_waiting) as bigint) as reply_waiting,
        sum(case when cells.reply_waiting > 0 then 1 else 0 end) as reply_waiting_units,
        sum(cells.reply_within) as reply_within,
        sum(cells.reply_beyond) as reply_beyond,
        cast(sum(cells.resolution_tickets) as bigint) as resolution_tickets,
        sum(case when cells.resolution_tickets > 0 then 1 else 0 end) as resolution_units,
        cast(sum(cells.resolution_done) as bigint) as resolution_done,
        sum(case when cells.resolution_done > 0 then 1 else 0 end) as resolution_done_units,
        cast(sum(cells.resolution_seconds) as bigint) as resolution_seconds,
        cast(sum(cells.resolution_open_seconds) as bigint) as resolution_open_seconds,
        cast(sum(cells.resolution_waiting) as bigint) as resolution_waiting,
        sum(case when cells.resolution_waiting > 0 then 1 else 0 end) as resolution_waiting_units,
        sum(cells.resolution_within) as resolution_within,
        sum(cells.resolution_beyond) as resolution_beyond,
        sum(cells.half) as half
    from cells
    group by cells.dimension, cells.position, cells.value
),

steps as (
    select 'first_reply' as step, 'calendar' as clock
    union all select 'resolution', 'calendar'
    union all select 'first_reply', 'business'
    union all select 'resolution', 'business'
),

-- What is promised counts in open hours where these are known.
placed as (
    select
        sums.dimension,
        sums.position,
        sums.value,
        steps.step,
        steps.clock,
        case when steps.step = 'first_reply' then sums.reply_tickets else sums.resolution_tickets end as tickets,
        case when steps.step = 'first_reply' then sums.reply_units else sums.resolution_units end as units,
        case when steps.step = 'first_reply' then sums.reply_done else sums.resolution_done end as done,
        case when steps.step = 'first_reply' then sums.reply_done_units else sums.resolution_done_units end as done_units,
        case
            when steps.step = 'first_reply' and steps.clock = 'calendar' then sums.reply_seconds
            when steps.step = 'first_reply' then sums.reply_open_seconds
            when steps.clock = 'calendar' then sums.resolution_seconds
            else sums.resolution_open_seconds
        end as done_seconds,
        case when steps.step = 'first_reply' then sums.reply_waiting else sums.resolution_waiting end as waiting,
        case when steps.step = 'first_reply' then sums.reply_waiting_units else sums.resolution_waiting_units end as waiting_units,
        case when steps.step = 'resolution' then sums.half else 0 end as replied_waiting_units,
        case
            when service_settings.has_hours <> (steps.clock = 'business') then cast(null as double)
            when steps.step = 'first_reply' then service_settings.first_reply_minutes
            else service_settings.resolution_minutes
        end as promised_minutes,
        case when steps.step = 'first_reply' then sums.reply_within else sums.resolution_within end as within_units,
        case when steps.step = 'first_reply' then sums.reply_beyond else sums.resolution_beyond end as beyond_units
    from sums
    cross join steps
    cross join service_settings
    where steps.clock = 'calendar' or service_settings.has_hours
),

final as (
    select
        placed.dimension,
        placed.position,
        placed.value,
        placed.step,
        placed.clock,
        placed.tickets,
        placed.units,
        placed.done,
        placed.done_units,
        placed.done_seconds,
        placed.waiting,
        placed.waiting_units,
        placed.replied_waiting_units,
        placed.promised_minutes,
        case when placed.promised_minutes is null then 0 else placed.within_units end as within_units,
        case when placed.promised_minutes is null then 0 else placed.beyond_units end as beyond_units
    from placed
    where placed.tickets > 0
)

select * from final
