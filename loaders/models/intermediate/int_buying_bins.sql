-- one row per history
-- the days that count as one, so that distinct patterns stay few however many the customers
with

bins as (
    select 1 as bin_days
    union all select 7
    union all select 28
),

patterns as (
    select distinct
        int_buying_histories.history,
        bins.bin_days,
        int_buying_histories.repeats,
        round(int_buying_histories.recency_days / cast(bins.bin_days as double)) as recency,
        round(int_buying_histories.age_days / cast(bins.bin_days as double)) as age
    from int_buying_histories
    cross join bins
),

counted as (
    select
        patterns.history,
        patterns.bin_days,
        count(*) as number
    from patterns
    group by patterns.history, patterns.bin_days
),

final as (
    select
        counted.history,
        coalesce(min(case when counted.number <= 20000 then counted.bin_days end), 28) as bin_days
    from counted
    group by counted.history
)

select * from final
