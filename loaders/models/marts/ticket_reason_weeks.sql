-- one row per reason (none for orders), window and week of it, counted back from its last day
-- how much requests and orders vary from week to week, which is how much chance alone moves them
with

windows as (
    select
        'now' as window_name,
        add_days_to(run_parameters.as_of, -90) as after_day,
        run_parameters.as_of as last_day
    from run_parameters
    union all
    select
        'before',
        add_days_to(run_parameters.year_ago, -90),
        run_parameters.year_ago
    from run_parameters
),

happened as (
    select
        int_tickets.reason,
        int_tickets.opened_date as day,
        1 as tickets,
        0 as orders
    from int_tickets
    union all
    select
        '' as reason,
        int_orders.order_date as day,
        0 as tickets,
        1 as orders
    from int_orders
    where int_orders.is_order
),

final as (
    select
        happened.reason,
        windows.window_name,
        cast(floor(days_between(windows.last_day, happened.day) / 7) as integer) as week,
        sum(happened.tickets) as tickets,
        sum(happened.orders) as orders
    from happened
    inner join windows
        on happened.day > windows.after_day
        and happened.day <= windows.last_day
    group by
        happened.reason,
        windows.window_name,
        cast(floor(days_between(windows.last_day, happened.day) / 7) as integer)
)

select * from final
