-- one row per random fortieth of the base and kind of buyer: of both 12 months, of the earlier only, of the later only, of neither
-- what the last 12 months and the 12 before were made of
with

sums as (
    select
        int_orders.person_id,
        sum(case when int_orders.order_date <= run_parameters.year_ago and int_orders.is_order then 1 else 0 end)
            as orders_year_before,
        sum(case when int_orders.order_date > run_parameters.year_ago and int_orders.is_order then 1 else 0 end)
            as orders_year,
        sum(case when int_orders.order_date <= run_parameters.year_ago then int_orders.amount else 0 end)
            as revenue_year_before,
        sum(case when int_orders.order_date > run_parameters.year_ago then int_orders.amount else 0 end)
            as revenue_year
    from int_orders
    cross join run_parameters
    where int_orders.person_id is not null
        and int_orders.order_date > run_parameters.two_years_ago
        and int_orders.order_date <= run_parameters.as_of
    group by int_orders.person_id
),

final as (
    select
        cast(abs(sums.person_id) % 40 as integer) as fold,
        case
            when sums.orders_year_before > 0 and sums.orders_year > 0 then 'kept'
            when sums.orders_year_before > 0 then 'lost'
            when sums.orders_year > 0 then 'won'
            else 'neither'
        end as presence,
        count(*) as customers,
        sum(sums.orders_year_before) as orders_year_before,
        sum(sums.orders_year) as orders_year,
        cast(sum(case when sums.orders_year_before > 0 then sums.revenue_year_before else 0 end) as decimal(18, 2)) as revenue_year_before,
        cast(sum(case when sums.orders_year > 0 then sums.revenue_year else 0 end) as decimal(18, 2)) as revenue_year,
        sum(case
            when sums.orders_year_before = 0 and sums.revenue_year_before <> 0 then 1
            when sums.orders_year = 0 and sums.revenue_year <> 0 then 1
            else 0
        end) as late_returns
    from sums
    group by
        abs(sums.person_id) % 40,
        case
            when sums.orders_year_before > 0 and sums.orders_year > 0 then 'kept'
            when sums.orders_year_before > 0 then 'lost'
            when sums.orders_year > 0 then 'won'
            else 'neither'
        end
)

select * from final
