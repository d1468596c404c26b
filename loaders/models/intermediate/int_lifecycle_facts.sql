-- one row per observation and person who had bought by then
-- what the life-cycle status is told from: silence, tenure, orders and own rhythm, as they were on that day
with

days as (
    select
        observations.observation,
        observations.day,
        observations.half_year_ago,
        observations.year_ago
    from observations
    where observations.observation in ('now', 'past', 'month_before', 'month_end')
),

purchases as (
    select
        days.observation,
        int_order_days.person_id,
        max(days.day) as day,
        min(int_order_days.order_date) as first_order_date,
        max(int_order_days.order_date) as last_order_date,
        sum(int_order_days.purchases) as orders,
        sum(case when int_order_days.order_date > days.year_ago then int_order_days.purchases else 0 end) as orders_12m,
        max(case when int_order_days.order_date > days.half_year_ago then 1 else 0 end)
            + max(case
                when int_order_days.order_date > days.year_ago and int_order_days.order_date <= days.half_year_ago then 1
                else 0
            end) as half_years_bought
    from int_order_days
    inner join days on int_order_days.order_date <= days.day
    group by days.observation, int_order_days.person_id
),

closed_gaps as (
    select
        days.observation,
        int_order_gaps.person_id,
        int_order_gaps.gap_days,
        int_order_gaps.next_order_date
    from int_order_gaps
    inner join days on int_order_gaps.next_order_date <= days.day
    where int_order_gaps.is_closed
),

own_gaps as (
    select
        closed_gaps.observation,
        closed_gaps.person_id,
        quantile_of(closed_gaps.gap_days, 0.5) as median_gap
    from closed_gaps
    group by closed_gaps.observation, closed_gaps.person_id
),

last_gaps as (
    select
        closed_gaps.observation,
        closed_gaps.person_id,
        closed_gaps.gap_days as last_gap
    from closed_gaps
    inner join purchases
        on closed_gaps.observation = purchases.observation
        and closed_gaps.person_id = purchases.person_id
        and closed_gaps.next_order_date = purchases.last_order_date
),

worth_ranks as (
    select
        purchases.observation,
        purchases.person_id,
        percent_rank() over (
            partition by purchases.observation order by coalesce(int_person_worth.worth, 0) desc
        ) as worth_rank
    from purchases
    inner join int_person_scope
        on purchases.person_id = int_person_scope.person_id
    left join int_person_worth
        on purchases.observation = int_person_worth.observation
        and purchases.person_id = int_person_worth.person_id
    where purchases.orders_12m >= 1 and int_person_scope.excluded_reason is null
),

final as (
    select
        purchases.observation,
        purchases.person_id,
        purchases.orders,
        purchases.orders_12m,
        purchases.half_years_bought,
        days_between(add_days_to(purchases.day, 1), purchases.last_order_date) as days_since_last,
        days_between(add_days_to(purchases.day, 1), purchases.first_order_date) as tenure_days,
        own_gaps.median_gap,
        last_gaps.last_gap,
        worth_ranks.worth_rank
    from purchases
    left join own_gaps
        on purchases.observation = own_gaps.observation
        and purchases.person_id = own_gaps.person_id
    left join last_gaps
        on purchases.observation = last_gaps.observation
        and purchases.person_id = last_gaps.person_id
    left join worth_ranks
        on purchases.observation = worth_ranks.observation
        and purchases.person_id = worth_ranks.person_id
)

select * from final
