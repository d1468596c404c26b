-- one row per number of days after a first purchase
-- how many bought a second time after that many days, and how many were followed no longer without doing so
with

firsts as (
    select
        int_order_days.person_id,
        min(int_order_days.order_date) as order_date
    from int_order_days
    group by int_order_days.person_id
),

final as (
    select
        int_order_gaps.gap_days as days,
        sum(case when int_order_gaps.is_closed then 1 else 0 end) as events,
        sum(case when int_order_gaps.is_closed then 0 else 1 end) as censored
    from firsts
    inner join int_order_gaps
        on firsts.person_id = int_order_gaps.person_id
        and firsts.order_date = int_order_gaps.order_date
    group by int_order_gaps.gap_days
)

select * from final
