-- one row per cohort and period since its first purchase, by month, quarter and year
-- how many of those who first bought in a period bought in a later one, and how many in it or within a year of its start
with

purchases as (
    select
        int_person_periods.grain,
        int_person_periods.first_position,
        lag(int_person_periods.position) over (
            partition by int_person_periods.person_id, int_person_periods.grain
            order by int_person_periods.position
        ) - int_person_periods.first_position as offset_before,
        int_person_periods.position - int_person_periods.first_position as offset_now
    from int_person_periods
    where int_person_periods.has_bought
),

-- Few patterns, many purchases.
patterns as (
    select
        purchases.grain,
        purchases.first_position,
        purchases.offset_before,
        purchases.offset_now,
        count(*) as customers
    from purchases
    group by purchases.grain, purchases.first_position, purchases.offset_before, purchases.offset_now
),

sizes as (
    select
        patterns.grain,
        patterns.first_position,
        sum(patterns.customers) as customers
    from patterns
    where patterns.offset_now = 0
    group by patterns.grain, patterns.first_position
),

last_complete as (
    select
        int_order_periods.grain,
        max(int_order_periods.position) as position
    from int_order_periods
    where int_order_periods.is_complete
    group by int_order_periods.grain
),

-- A year from the start of the period; of years two, since one would be the period itself.
cells as (
    select
        first_periods.grain,
        first_periods.period as cohort,
        first_periods.position as first_position,
        later.period as month,
        later.position - first_periods.position as offset_now,
        first_periods.period_months,
        case first_periods.grain when 'month' then 12 when 'quarter' then 4 else 2 end as window_periods,
        later.is_complete,
        sizes.customers
    from int_order_periods as first_periods
    inner join int_order_periods as later
        on first_periods.grain = later.grain
        and first_periods.position < later.position
    inner join sizes
        on first_periods.grain = sizes.grain
        and first_periods.position = sizes.first_position
),

-- Each person is found at most once: by the first purchase from the period on, if it lies within the window.
counts as (
    select
        cells.grain,
        cells.first_position,
        cells.offset_now,
        sum(patterns.customers) as returned,
        sum(case when patterns.offset_now = cells.offset_now then patterns.customers else 0 end) as buyers
    from cells
    inner join patterns
        on cells.grain = patterns.grain
        and cells.first_position = patterns.first_position
        and patterns.offset_before < cells.offset_now
        and patterns.offset_now >= cells.offset_now
        and patterns.offset_now < cells.offset_now + cells.window_periods
    group by cells.grain, cells.first_position, cells.offset_now
),

final as (
    select
        cells.grain,
        cells.cohort,
        cells.month,
        cells.offset_now * cells.period_months as months_since,
        cells.window_periods * cells.period_months as window_months,
        cells.customers,
        coalesce(counts.buyers, 0) as buyers,
        coalesce(counts.returned, 0) as returned,
        cells.customers - coalesce(counts.returned, 0) as not_returned,
        coalesce(counts.returned, 0) - coalesce(counts.buyers, 0) as only_later,
        cells.is_complete,
        cells.first_position + cells.offset_now + cells.window_periods - 1 <= last_complete.position as is_followed
    from cells
    inner join last_complete
        on cells.grain = last_complete.grain
    left join counts
        on cells.grain = counts.grain
        and cells.first_position = counts.first_position
        and cells.offset_now = counts.offset_now
)

select * from final
