-- one row per family of data
-- how much of the base each family covers, and how far back; the median is rounded to 30 days, so that it is nobody's own
with

families as (
    select 'socio_demographic' as family, 1 as position
    union all select 'transactions', 2
    union all select 'navigation', 3
    union all select 'interactions', 4
),

base as (
    select count(*) as persons
    from int_person_scope
    where int_person_scope.excluded_reason is null
),

counts as (
    select
        int_person_traces.family,
        count(*) as covered,
        quantile_of(days_between(add_days_to(run_parameters.as_of, 1), int_person_traces.first_date), 0.5) as median_days
    from int_person_traces
    cross join run_parameters
    group by int_person_traces.family
),

final as (
    select
        families.family,
        families.position,
        base.persons,
        coalesce(counts.covered, 0) as covered,
        coalesce(counts.covered, 0) / nullif(base.persons, 0) as share,
        cast(30 * round(counts.median_days / 30) as integer) as median_days,
        base.persons - coalesce(counts.covered, 0) as missing
    from families
    cross join base
    left join counts
        on families.family = counts.family
)

select * from final
