-- one row per shift of the threshold, in bits; counts in tens, so that no difference of two rows tells of a few
-- how much the numbers of the business hang on the threshold from which two records are one person
with

counted as (
    select
        alternative_handles.shift,
        alternative_handles.handle,
        alternative_handles.cluster
    from alternative_handles
    inner join person_handles
        on alternative_handles.handle = person_handles.handle
    inner join int_identity_scope
        on person_handles.person_id = int_identity_scope.person_id
),

people as (
    select
        counted.shift,
        count(distinct counted.cluster) as persons
    from counted
    group by counted.shift
),

purchases as (
    select
        counted.shift,
        counted.cluster,
        count(distinct case when int_orders.is_order then int_orders.order_date end) as order_days,
        sum(int_orders.amount) as revenue
    from int_orders
    inner join counted
        on int_orders.handle = counted.handle
    group by counted.shift, counted.cluster
),

buying as (
    select
        purchases.shift,
        count(*) as buyers,
        sum(case when purchases.order_days > 1 then 1 else 0 end) as repeaters,
        sum(purchases.revenue) as revenue
    from purchases
    where purchases.order_days > 0
    group by purchases.shift
),

final as (
    select
        people.shift,
        cast(round(people.persons / 10) * 10 as bigint) as persons,
        cast(round(coalesce(buying.buyers, 0) / 10) * 10 as bigint) as buyers,
        round(buying.repeaters / nullif(buying.buyers, 0), 3) as repeat_rate,
        round(buying.revenue / nullif(buying.buyers, 0), 1) as revenue_per_customer,
        people.persons as units,
        coalesce(buying.buyers, 0) as buyer_units,
        cast(coalesce(buying.repeaters, 0) as bigint) as repeaters,
        cast(coalesce(buying.buyers - buying.repeaters, 0) as bigint) as once
    from people
    left join buying
        on people.shift = buying.shift
)

select * from final
