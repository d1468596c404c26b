-- one row per band of warmth
-- how many people are hot, warm or cold today
with

bands as (
    select 'hot' as band, 1 as position
    union all select 'warm', 2
    union all select 'cold', 3
),

counts as (
    select
        int_person_heat.band,
        count(*) as customers
    from int_person_heat
    where int_person_heat.observation = 'now'
    group by int_person_heat.band
),

final as (
    select
        bands.band,
        bands.position,
        coalesce(counts.customers, 0) as customers,
        coalesce(counts.customers, 0) / nullif(sum(coalesce(counts.customers, 0)) over (), 0) as share
    from bands
    left join counts
        on bands.band = counts.band
    where exists (select 1 from counts)
)

select * from final
