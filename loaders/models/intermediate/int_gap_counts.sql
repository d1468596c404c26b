-- one row per length of gap in days
-- the counts from which life-cycle thresholds are estimated
with

final as (
    select
        int_order_gaps.gap_days,
        sum(case when int_order_gaps.is_closed then 1 else 0 end) as events,
        sum(case when int_order_gaps.is_closed then 0 else 1 end) as censored
    from int_order_gaps
    group by int_order_gaps.gap_days
)

select * from final
