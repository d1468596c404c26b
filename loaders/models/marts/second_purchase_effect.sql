-- one row per measure of the second purchase (speed or amount) and band of it
-- does it predict later orders: those of the 180 days after the second purchase, of whoever was followed for all of them
with

firsts as (
    select
        int_order_days.person_id,
        min(int_order_days.order_date) as order_date
    from int_order_days
    group by int_order_days.person_id
),

seconds as (
    select
        int_order_gaps.person_id,
        int_order_gaps.next_order_date as order_date,
        int_order_gaps.gap_days
    from int_order_gaps
    cross join run_parameters
    inner join firsts
        on int_order_gaps.person_id = firsts.person_id
        and int_order_gaps.order_date = firsts.order_date
    where int_order_gaps.next_order_date <= add_days_to(run_parameters.as_of, -180)
),

followed as (
    select
        seconds.person_id,
        max(seconds.gap_days) as gap_days,
        sum(case when int_order_days.order_date = seconds.order_date then int_order_days.amount else 0 end) as amount,
        sum(case when int_order_days.order_date > seconds.order_date then int_order_days.purchases else 0 end) as later_orders
    from seconds
    inner join int_order_days
        on seconds.person_id = int_order_days.person_id
        and int_order_days.order_date >= seconds.order_date
        and int_order_days.order_date <= add_days_to(seconds.order_date, 180)
    group by seconds.person_id
),

cuts as (
    select
        quantile_of(followed.amount, 0.25) as first_cut,
        quantile_of(followed.amount, 0.5) as second_cut,
        quantile_of(followed.amount, 0.75) as third_cut
    from followed
),

measured as (
    select
        'speed' as measure,
        cast(followed.gap_days as decimal(18, 2)) as size,
        case
            when followed.gap_days <= 30 then 1
            when followed.gap_days <= 60 then 2
            when followed.gap_days <= 90 then 3
            when followed.gap_days <= 180 then 4
            else 5
        end as position,
        followed.later_orders
    from followed
    union all
    select
        'amount',
        cast(followed.amount as decimal(18, 2)),
        case
            when followed.amount <= cuts.first_cut then 1
            when followed.amount <= cuts.second_cut then 2
            when followed.amount <= cuts.third_cut then 3
            else 4
        end,
        followed.later_orders
    from followed
    cross join cuts
),

-- Twice the distance of a middle rank from their mean: a whole number.
ranked as (
    select
        measured.measure,
        measured.position,
        measured.later_orders,
        2 * rank() over (partition by measured.measure order by measured.size)
            + count(*) over (partition by measured.measure, measured.size)
            - count(*) over (partition by measured.measure) - 2 as size_rank,
        2 * rank() over (partition by measured.measure order by measured.later_orders)
            + count(*) over (partition by measured.measure, measured.later_orders)
            - count(*) over (partition by measured.measure) - 2 as later_rank
    from measured
),

final as (
    select
        ranked.measure,
        ranked.position,
        count(*) as customers,
        cast(sum(ranked.later_orders) as bigint) as later_orders,
        cast(sum(ranked.later_orders * ranked.later_orders) as bigint) as later_squares,
        sum(case when ranked.later_orders > 0 then 1 else 0 end) as later_buyers,
        sum(case when ranked.later_orders > 0 then 0 else 1 end) as never_again,
        sum(cast(ranked.size_rank * ranked.size_rank as decimal(38, 0))) as size_rank_squares,
        sum(cast(ranked.later_rank * ranked.later_rank as decimal(38, 0))) as later_rank_squares,
        sum(cast(ranked.size_rank * ranked.later_rank as decimal(38, 0))) as rank_products
    from ranked
    group by ranked.measure, ranked.position
)

select * from final
