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

final as (
    select
        purchases.person_id,
        purchases.first_order_date,
        purchases.last_order_date,
        purchases.orders,
        purchases.orders_12m,
        purchases.orders_previous_12m,
        purchases.half_years_bought,
        int_person_money.revenue,
        int_person_money.revenue_12m,
        int_person_money.valid_orders,
        int_person_money.order_amount,
        int_person_money.web_orders,
        int_person_money.store_orders
    from purchases
    inner join int_person_money
        on purchases.person_id = int_person_money.person_id
)

select * from final
