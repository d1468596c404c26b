-- one row per request and stretch of days on which it was open at the end of the day
-- when requests piled up; who has waited for a year is taken for forgotten
with

stretches as (
    select
        int_ticket_times.source_system,
        int_ticket_times.ticket_id,
        int_ticket_times.opened_date,
        1 as spell,
        int_ticket_times.opened_date as first_day,
        int_ticket_times.resolved_date as end_day
    from int_ticket_times
    where int_ticket_times.is_resolution_told
        and (int_ticket_times.resolved_at is not null or int_ticket_times.is_open)
    union all
    select
        int_ticket_times.source_system,
        int_ticket_times.ticket_id,
        int_ticket_times.opened_date,
        2,
        int_ticket_times.reopened_date,
        cast(null as date)
    from int_ticket_times
    where int_ticket_times.is_resolution_told
        and int_ticket_times.is_open
        and int_ticket_times.reopened_at > int_ticket_times.resolved_at
),

final as (
    select
        stretches.source_system,
        stretches.ticket_id,
        stretches.spell,
        coalesce(int_tickets.person_id, number_of(int_tickets.requester)) as requester_number,
        stretches.first_day,
        least(
            coalesce(add_days_to(stretches.end_day, -1), run_parameters.as_of),
            add_days_to(add_months_to(stretches.opened_date, 12), -1),
            run_parameters.as_of
        ) as last_day
    from stretches
    cross join run_parameters
    inner join int_tickets
        on stretches.source_system = int_tickets.source_system
        and stretches.ticket_id = int_tickets.ticket_id
)

select * from final
where final.first_day <= final.last_day
