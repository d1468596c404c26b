-- one row per criterion, value and measure: requests of the last 12 months of which it is known
-- how many were asked again, came back, or took one reply
with

final as (
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
        count(*) as tickets,
        count(distinct int_ticket_handling.requester) as units,
        sum(case when int_ticket_handling.is_so then 1 else 0 end) as hits,
        count(distinct case when int_ticket_handling.is_so then int_ticket_handling.requester end) as hit_units,
        count(distinct case when not int_ticket_handling.is_so then int_ticket_handling.requester end) as other_units
    from int_ticket_handling
    group by grouping sets (
        (int_ticket_handling.measure, int_ticket_handling.class),
        (int_ticket_handling.measure, int_ticket_handling.channel),
        (int_ticket_handling.measure, int_ticket_handling.reason),
        (int_ticket_handling.measure)
    )
)

select * from final
