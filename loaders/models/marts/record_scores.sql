-- one row per band of the record score and system, also where no record stands in it
-- how usable the records of each system are
with

bands as (
    select 'under_20' as band, 1 as position
    union all select '20_40', 2
    union all select '40_60', 3
    union all select '60_80', 4
    union all select '80_100', 5
),

systems as (
    select
        int_record_scores.system,
        count(*) as records
    from int_record_scores
    where int_record_scores.record_score is not null
    group by int_record_scores.system
),

counts as (
    select
        int_record_scores.system,
        case
            when int_record_scores.record_score < 0.2 then 1
            when int_record_scores.record_score < 0.4 then 2
            when int_record_scores.record_score < 0.6 then 3
            when int_record_scores.record_score < 0.8 then 4
            else 5
        end as position,
        count(*) as records
    from int_record_scores
    where int_record_scores.record_score is not null
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
