-- one row per note on the team's calendar
-- what happened, drawn on time series
with

final as (
    select
        stg_calendar.date,
        stg_calendar.label,
        coalesce(stg_calendar.kind, 'note') as kind
    from stg_calendar
    cross join run_parameters
    where stg_calendar.date <= run_parameters.as_of
)

select * from final
