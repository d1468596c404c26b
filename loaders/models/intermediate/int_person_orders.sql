-- one row per person who ever placed a valid order
-- first and last purchase, counts and money, in all and over the last 12 months
with

purchases as (
    select
        int_order_days.person_id,
        min(int_order_days.order_date) as first_order_date,
        max(int_order_days.order_date) as last_order_date,
        sum(int_order_days.purchases) as orders,
        sum(case when int_order_days.order_date > run_parameters.year_ago then int_order_days.purchases else 0 end)
            as orders_12m,
        sum(case
            when int_order_days.order_date > run_parameters.two_years_ago
                and int_order_days.order_date <= run_parameters.year_ago then int_order_days.purchases
            else 0
        end) as orders_previous_12m,
        max(case when int_order_days.order_date > run_parameters.half_year_ago then 1 else 0 end)
            + max(case
                when int_order_days.order_date > run_parameters.year_ago
                    and int_order_days.order_date <= run_parameters.half_year_ago then 1
                else 0
            end) as half_years_bought
    from int_order_days
    cross join run_parameters
    group by int_order_days.person_id
),

money as (
    select
        int_orders.person_id,
        sum(int_orders.amount) as revenue,
        sum(case when int_orders.order_date > run_parameters.year_ago then int_orders.amount else 0 end) as revenue_12m,
        sum(case when int_orders.is_order then 1 else 0 end) as valid_orders,
        sum(case when int_orders.is_order then int_orders.amount else 0 end) as order_amount,
        sum(case when int_orders.is_order and int_orders.channel = 'web' then 1 else 0 end) as web_orders,
        sum(case when int_orders.is_order and int_orders.channel = 'store' then 1 else 0 end) as store_orders
    from int_orders
    cross join run_parameters
    where int_orders.person_id is not null
    group by int_orders.person_id
),

final as (
    select
        purchases.person_id,
        purchases.first_order_date,
        purchases.last_order_date,
        purchases.orders,
        purchases.orders_12m,
        purchases.orders_previous_12m,
        purchases.half_years_bought,
        cast(money.revenue as decimal(18, 2)) as revenue,
        cast(money.revenue_12m as decimal(18, 2)) as revenue_12m,
        money.valid_orders,
        cast(money.order_amount as decimal(18, 2)) as order_amount,
        money.web_orders,
        money.store_orders
    from purchases
    inner join money
        on purchases.person_id = money.person_id
)

select * from final
