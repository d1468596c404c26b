-- one row per person with an order, a return or a credit
-- what each person paid, in all and over the last 12 months, returns on their own day
with

final as (
    select
        int_orders.person_id,
        cast(sum(int_orders.amount) as decimal(18, 2)) as revenue,
        cast(sum(case when int_orders.order_date > run_parameters.year_ago then int_orders.amount else 0 end) as decimal(18, 2))
            as revenue_12m,
        sum(case when int_orders.is_order then 1 else 0 end) as valid_orders,
        cast(sum(case when int_orders.is_order then int_orders.amount else 0 end) as decimal(18, 2)) as order_amount,
        sum(case when int_orders.is_order and int_orders.channel = 'web' then 1 else 0 end) as web_orders,
        sum(case when int_orders.is_order and int_orders.channel = 'store' then 1 else 0 end) as store_orders
    from int_orders
    cross join run_parameters
    where int_orders.person_id is not null
    group by int_orders.person_id
)

select * from final
