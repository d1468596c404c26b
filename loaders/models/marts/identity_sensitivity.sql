-- one row per shift of the threshold, in bits; counts in tens, so that no difference of two rows tells of a few
-- how much the numbers of the business hang on the threshold from which two records are one person
with

changed as (
    select
        alternative_handles.shift,
        alternative_handles.handle,
        alternative_handles.cluster,
        person_handles.person_id
    from alternative_handles
    inner join person_handles
        on alternative_handles.handle = person_handles.handle
    inner join int_identity_scope
        on person_handles.person_id = int_identity_scope.person_id
),

purchases as (
    select
        int_orders.person_id,
        count(distinct case when int_orders.is_order then int_orders.order_date end) as order_days,
        sum(int_orders.amount) as revenue
    from int_orders
    inner join int_identity_scope
        on int_orders.person_id = int_identity_scope.person_id
    group by int_orders.person_id
),

changed_purchases as (
    select
        changed.shift,
        changed.cluster,
        count(distinct case when int_orders.is_order then int_orders.order_date end) as order_days,
        sum(int_orders.amount) as revenue
    from int_orders
    inner join changed
        on int_orders.handle = changed.handle
    group by changed.shift, changed.cluster
),

-- What is counted with the threshold in use, without the persons that a shift changes, with those it makes of them.
persons as (
    select alternative_shifts.shift, count(*) as number
    from alternative_shifts
    cross join int_identity_scope
    group by alternative_shifts.shift
    union all
    select changed.shift, count(distinct changed.cluster) - count(distinct changed.person_id)
    from changed
    group by changed.shift
),

buying as (
    select
        alternative_shifts.shift,
        1 as sign,
        purchases.order_days,
        purchases.revenue
    from alternative_shifts
    cross join purchases
    union all
    select gone.shift, -1, purchases.order_days, purchases.revenue
    from (select distinct changed.shift, changed.person_id from changed) as gone
    inner join purchases
        on gone.person_id = purchases.person_id
    union all
    select changed_purchases.shift, 1, changed_purchases.order_days, changed_purchases.revenue
    from changed_purchases
),

people as (
    select persons.shift, sum(persons.number) as persons
    from persons
    group by persons.shift
),

buyers as (
    select
        buying.shift,
        sum(buying.sign) as buyers,
        sum(case when buying.order_days > 1 then buying.sign else 0 end) as repeaters,
        sum(buying.sign * buying.revenue) as revenue
    from buying
    where buying.order_days > 0
    group by buying.shift
),

final as (
    select
        people.shift,
        cast(round(people.persons / 10) * 10 as bigint) as persons,
        cast(round(coalesce(buyers.buyers, 0) / 10) * 10 as bigint) as buyers,
        round(buyers.repeaters / nullif(buyers.buyers, 0), 3) as repeat_rate,
        round(buyers.revenue / nullif(buyers.buyers, 0), 1) as revenue_per_customer,
        cast(people.persons as bigint) as units,
        cast(coalesce(buyers.buyers, 0) as bigint) as buyer_units,
        cast(coalesce(buyers.repeaters, 0) as bigint) as repeaters,
        cast(coalesce(buyers.buyers - buyers.repeaters, 0) as bigint) as once
    from people
    left join buyers
        on people.shift = buyers.shift
)

select * from final
