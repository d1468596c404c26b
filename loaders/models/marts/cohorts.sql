-- one row per cohort and period since its first purchase, by month, quarter and year
-- how many of those who first bought in a period bought in a later one, and for how much, less what came back in it
with

counts as (
    select
        int_person_periods.grain,
        int_person_periods.first_position,
        int_person_periods.position,
        sum(case when int_person_periods.has_bought then 1 else 0 end) as buyers,
        sum(int_person_periods.revenue) as revenue,
        sum(case when int_person_periods.revenue <> 0 then 1 else 0 end) as payers
    from int_person_periods
    group by int_person_periods.grain, int_person_periods.first_position, int_person_periods.position
),

sizes as (
    select
        counts.grain,
        counts.first_position,
        counts.buyers as size
    from counts
    where counts.first_position = counts.position
),

final as (
    select
        first_periods.grain,
        first_periods.period as cohort,
        later.period as month,
        (later.position - first_periods.position) * first_periods.period_months as months_since,
        coalesce(counts.buyers, 0) as buyers,
        cast(coalesce(counts.revenue, 0) as decimal(18, 2)) as revenue,
        coalesce(counts.payers, 0) as payers,
        later.is_complete,
        coalesce(sizes.size, 0) - coalesce(counts.buyers, 0) as not_back
    from int_order_periods as first_periods
    inner join int_order_periods as later
        on first_periods.grain = later.grain
        and first_periods.position <= later.position
    left join sizes
        on first_periods.grain = sizes.grain
        and first_periods.position = sizes.first_position
    left join counts
        on first_periods.grain = counts.grain
        and first_periods.position = counts.first_position
        and later.position = counts.position
)

select * from final
