-- one row per person and purchase day, with the days until the next one
-- how long people wait between purchases; the last wait is still open
with

ordered as (
    select
        int_order_days.person_id,
        int_order_days.order_date,
        lead(int_order_days.order_date) over (
            partition by int_order_days.person_id order by int_order_days.order_date
        ) as next_order_date
    from int_order_days
),

final as (
    select
        ordered.person_id,
        ordered.order_date,
        ordered.next_order_date,
        ordered.next_order_date is not null as is_closed,
        days_between(coalesce(ordered.next_order_date, add_days_to(run_parameters.as_of, 1)), ordered.order_date)
            as gap_days
    from ordered
    cross join run_parameters
)

select * from final
