-- one row per band of age and system, also where no record stands in it
-- how long ago each system's records were last written or confirmed by a sign of life
with

bands as (
    select 'under_6m' as band, 1 as position
    union all select '6_12m', 2
    union all select '12_24m', 3
    union all select 'over_24m', 4
    union all select 'unknown', 5
),

systems as (
    select
        int_record_dates.system,
        count(*) as records
    from int_record_dates
    group by int_record_dates.system
),

counts as (
    select
        int_record_dates.system,
        case
            when int_record_dates.confirmed_on is null then 5
            when int_record_dates.confirmed_on > run_parameters.half_year_ago then 1
            when int_record_dates.confirmed_on > run_parameters.year_ago then 2
            when int_record_dates.confirmed_on > run_parameters.two_years_ago then 3
            else 4
        end as position,
        count(*) as records
    from int_record_dates
    cross join run_parameters
    group by 1, 2
),

final as (
    select
        bands.band,
        bands.position,
        systems.system,
        coalesce(counts.records, 0) as records,
        coalesce(counts.records, 0) / systems.records as share
    from bands
    cross join systems
    left join counts
        on bands.position = counts.position
        and systems.system = counts.system
)

select * from final
