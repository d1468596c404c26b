-- one row per criterion, value, step and clock: requests of the last 12 months
-- how many there were, how many are done, and how many within what is promised
with

final as (
    select
        case
            when grouping(int_ticket_waits.class) = 0 then 'class'
            when grouping(int_ticket_waits.channel) = 0 then 'channel'
            when grouping(int_ticket_waits.reason) = 0 then 'reason'
            when grouping(int_ticket_waits.store) = 0 then 'store'
            else 'all'
        end as dimension,
        case
            when grouping(int_ticket_waits.class) = 0 then 1
            when grouping(int_ticket_waits.channel) = 0 then 2
            when grouping(int_ticket_waits.reason) = 0 then 3
            when grouping(int_ticket_waits.store) = 0 then 4
            else 0
        end as position,
        coalesce(int_ticket_waits.class, int_ticket_waits.channel, int_ticket_waits.reason, int_ticket_waits.store, 'all') as value,
        int_ticket_waits.step,
        int_ticket_waits.clock,
        count(*) as tickets,
        count(distinct int_ticket_waits.requester) as units,
        sum(case when int_ticket_waits.is_done then 1 else 0 end) as done,
        count(distinct case when int_ticket_waits.is_done then int_ticket_waits.requester end) as done_units,
        cast(sum(case when int_ticket_waits.is_done then round(int_ticket_waits.minutes * 60) else 0 end) as bigint)
            as done_seconds,
        sum(case when int_ticket_waits.is_waiting then 1 else 0 end) as waiting,
        count(distinct case when int_ticket_waits.is_waiting then int_ticket_waits.requester end) as waiting_units,
        count(distinct case
            when int_ticket_waits.is_waiting and int_ticket_waits.is_replied then int_ticket_waits.requester
        end) as replied_waiting_units,
        max(int_ticket_waits.promised_minutes) as promised_minutes,
        count(distinct case
            when int_ticket_waits.is_done and int_ticket_waits.minutes <= int_ticket_waits.promised_minutes
                then int_ticket_waits.requester
        end) as within_units,
        count(distinct case
            when int_ticket_waits.minutes > int_ticket_waits.promised_minutes then int_ticket_waits.requester
        end) as beyond_units
    from int_ticket_waits
    group by grouping sets (
        (int_ticket_waits.step, int_ticket_waits.clock, int_ticket_waits.class),
        (int_ticket_waits.step, int_ticket_waits.clock, int_ticket_waits.channel),
        (int_ticket_waits.step, int_ticket_waits.clock, int_ticket_waits.reason),
        (int_ticket_waits.step, int_ticket_waits.clock, int_ticket_waits.store),
        (int_ticket_waits.step, int_ticket_waits.clock)
    )
)

select * from final
