-- one row per day looked at and person in scope with a valid order in the RFM window before it
-- what recency, frequency and monetary scores are cut from, as it was on that day
with

days as (
    select
        observations.observation,
        observations.day,
        observations.rfm_from
    from observations
    where observations.observation in ('now', 'score_tested', 'month_before', 'month_end')
),

purchases as (
    select
        days.observation,
        int_order_days.person_id,
        max(days.day) as day,
        max(int_order_days.order_date) as last_order_date,
        sum(int_order_days.purchases) as frequency
    from int_order_days
    inner join days
        on int_order_days.order_date >= days.rfm_from
        and int_order_days.order_date <= days.day
    group by days.observation, int_order_days.person_id
),

money as (
    select
        days.observation,
        int_orders.person_id,
        sum(int_orders.amount) as monetary
    from int_orders
    inner join days
        on int_orders.order_date >= days.rfm_from
        and int_orders.order_date <= days.day
    where int_orders.person_id is not null
    group by days.observation, int_orders.person_id
),

final as (
    select
        purchases.observation,
        purchases.person_id,
        days_between(add_days_to(purchases.day, 1), purchases.last_order_date) as recency,
        purchases.frequency,
        cast(money.monetary as decimal(18, 2)) as monetary
    from purchases
    inner join money
        on purchases.observation = money.observation
        and purchases.person_id = money.person_id
    inner join int_person_scope
        on purchases.person_id = int_person_scope.person_id
    where int_person_scope.excluded_reason is null
)

select * from final
