-- one row per criterion, value and measure: requests of the last 12 months of which it is known
-- how many were asked again, came back, or took one reply
with

-- Each requester once per cell: what is distinct is then counted, not sought.
cells as (
    select
        case
            when grouping(int_ticket_handling.class) = 0 then 'class'
            when grouping(int_ticket_handling.channel) = 0 then 'channel'
            when grouping(int_ticket_handling.reason) = 0 then 'reason'
            else 'all'
        end as dimension,
        case
            when grouping(int_ticket_handling.class) = 0 then 1
            when grouping(int_ticket_handling.channel) = 0 then 2
            when grouping(int_ticket_handling.reason) = 0 then 3
            else 0
        end as position,
        coalesce(int_ticket_handling.class, int_ticket_handling.channel, int_ticket_handling.reason, 'all') as value,
        int_ticket_handling.measure,
        int_ticket_handling.requester_number,
        count(*) as tickets,
        sum(case when int_ticket_handling.is_so then 1 else 0 end) as hits
    from int_ticket_handling
    group by grouping sets (
        (int_ticket_handling.measure, int_ticket_handling.requester_number, int_ticket_handling.class),
        (int_ticket_handling.measure, int_ticket_handling.requester_number, int_ticket_handling.channel),
        (int_ticket_handling.measure, int_ticket_handling.requester_number, int_ticket_handling.reason),
        (int_ticket_handling.measure, int_ticket_handling.requester_number)
    )
),

final as (
    select
        cells.dimension,
        cells.position,
        cells.value,
        cells.measure,
        cast(sum(cells.tickets) as bigint) as tickets,
        count(*) as units,
        cast(sum(cells.hits) as bigint) as hits,
        sum(case when cells.hits > 0 then 1 else 0 end) as hit_units,
        sum(case when cells.hits < cells.tickets then 1 else 0 end) as other_units
    from cells
    group by cells.dimension, cells.position, cells.value, cells.measure
)

select * from final
