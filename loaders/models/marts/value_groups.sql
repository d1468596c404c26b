-- one row per two-thousandth of the buyers, from the least valuable up
-- how unequally what buyers have paid so far is spread
with

buyers as (
    select
        int_order_days.person_id,
        cast(sum(int_order_days.amount) as decimal(18, 2)) as revenue
    from int_order_days
    group by int_order_days.person_id
),

ranked as (
    select
        buyers.revenue,
        row_number() over (order by buyers.revenue, buyers.person_id) as place
    from buyers
),

totals as (
    select count(*) as persons
    from buyers
),

final as (
    select
        cast(floor((ranked.place - 1) * 2000 / totals.persons) as integer) + 1 as position,
        count(*) as customers,
        sum(ranked.revenue) as revenue,
        sum(cast(ranked.revenue * ranked.revenue as decimal(38, 4))) as revenue_squares
    from ranked
    cross join totals
    group by cast(floor((ranked.place - 1) * 2000 / totals.persons) as integer) + 1
)

select * from final
