-- one row per channel of the first purchase
-- first-time buyers of 6 to 18 months ago, and those of them who bought again within 180 days
with

first_channels as (
    select
        int_orders.person_id,
        min(int_orders.channel) as channel
    from int_orders
    inner join int_person_orders
        on int_orders.person_id = int_person_orders.person_id
        and int_orders.order_date = int_person_orders.first_order_date
    where int_orders.is_order
    group by int_orders.person_id
    having count(distinct int_orders.channel) = 1
),

cohort as (
    select
        first_channels.channel,
        int_order_gaps.is_closed and int_order_gaps.gap_days <= 180 as has_returned
    from int_order_gaps
    cross join run_parameters
    inner join int_person_orders
        on int_order_gaps.person_id = int_person_orders.person_id
        and int_order_gaps.order_date = int_person_orders.first_order_date
    inner join first_channels
        on int_order_gaps.person_id = first_channels.person_id
    where int_person_orders.first_order_date <= add_days_to(run_parameters.as_of, -180)
        and int_person_orders.first_order_date > add_days_to(run_parameters.as_of, -545)
),

final as (
    select
        cohort.channel,
        count(*) as buyers,
        sum(case when cohort.has_returned then 1 else 0 end) as returned
    from cohort
    group by cohort.channel
)

select * from final
