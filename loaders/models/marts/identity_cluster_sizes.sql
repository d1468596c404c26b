-- one row per number of records
-- how many persons stand in customers exports once, twice, and more often
with

final as (
    select
        int_count_bands.band as records_per_person,
        int_count_bands.position,
        int_count_bands.persons,
        identity_summary.several as several_in_all
    from int_count_bands
    cross join identity_summary
    where int_count_bands.kind = 'records'
)

select * from final
