-- one row per criterion, value, step, clock and step of a fine grid of minutes (half a percent wide)
-- how many were done after so long, and how many had waited so long without
with

placed as (
    select
        int_ticket_waits.step,
        int_ticket_waits.clock,
        int_ticket_waits.channel,
        int_ticket_waits.class,
        int_ticket_waits.reason,
        int_ticket_waits.store,
        int_ticket_waits.is_done,
        -- What is promised lies between two steps.
        2 * cast(floor(200 * ln(1 + int_ticket_waits.minutes)) as integer)
            + case when int_ticket_waits.minutes > int_ticket_waits.promised_minutes then 1 else 0 end as bin
    from int_ticket_waits
),

final as (
    select
        case
            when grouping(placed.class) = 0 then 'class'
            when grouping(placed.channel) = 0 then 'channel'
            when grouping(placed.reason) = 0 then 'reason'
            when grouping(placed.store) = 0 then 'store'
            else 'all'
        end as dimension,
        coalesce(placed.class, placed.channel, placed.reason, placed.store, 'all') as value,
        placed.step,
        placed.clock,
        placed.bin,
        sum(case when placed.is_done then 1 else 0 end) as done,
        sum(case when placed.is_done then 0 else 1 end) as censored
    from placed
    group by grouping sets (
        (placed.step, placed.clock, placed.class, placed.bin),
        (placed.step, placed.clock, placed.channel, placed.bin),
        (placed.step, placed.clock, placed.reason, placed.bin),
        (placed.step, placed.clock, placed.store, placed.bin),
        (placed.step, placed.clock, placed.bin)
    )
)

select * from final
