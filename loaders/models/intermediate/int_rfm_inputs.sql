-- one row per person in scope with a valid order in the RFM window
-- what recency, frequency and monetary scores are cut from
with

purchases as (
    select
        int_order_days.person_id,
        max(int_order_days.order_date) as last_order_date,
        sum(int_order_days.purchases) as frequency
    from int_order_days
    cross join run_parameters
    where int_order_days.order_date >= run_parameters.rfm_from
    group by int_order_days.person_id
),

money as (
    select
        int_orders.person_id,
        sum(int_orders.amount) as monetary
    from int_orders
    cross join run_parameters
    where int_orders.person_id is not null and int_orders.order_date >= run_parameters.rfm_from
    group by int_orders.person_id
),

final as (
    select
        purchases.person_id,
        days_between(add_days_to(run_parameters.as_of, 1), purchases.last_order_date) as recency,
        purchases.frequency,
        cast(money.monetary as decimal(18, 2)) as monetary
    from purchases
    cross join run_parameters
    inner join money
        on purchases.person_id = money.person_id
    inner join int_person_scope
        on purchases.person_id = int_person_scope.person_id
    where int_person_scope.excluded_reason is null
)

select * from final
