-- one row per ticket reason seen in the last 90 days
-- requests and orders of the last 90 days and of the same 90 days a year before
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

orders as (
    select
        sum(case when windows.window_name = 'now' then 1 else 0 end) as orders_now,
        sum(case when windows.window_name = 'before' then 1 else 0 end) as orders_before
    from int_orders
    inner join windows
        on int_orders.order_date > windows.after_day
        and int_orders.order_date <= windows.last_day
    where int_orders.is_order
),

tickets as (
    select
        int_tickets.reason,
        sum(case when windows.window_name = 'now' then 1 else 0 end) as tickets_now,
        sum(case when windows.window_name = 'before' then 1 else 0 end) as tickets_before,
        count(distinct case when windows.window_name = 'now' then int_tickets.requester end) as units_now,
        count(distinct case when windows.window_name = 'before' then int_tickets.requester end) as units_before
    from int_tickets
    inner join windows
        on int_tickets.opened_date > windows.after_day
        and int_tickets.opened_date <= windows.last_day
    group by int_tickets.reason
),

final as (
    select
        tickets.reason,
        tickets.tickets_now,
        tickets.tickets_before,
        tickets.units_now,
        tickets.units_before,
        orders.orders_now,
        orders.orders_before
    from tickets
    cross join orders
)

select * from final
