-- one row per history: the whole one, and the one up to the hold-out
-- how far purchases are known, and for how long after that they are kept back to check what was foreseen
with

bounds as (
    select
        max(run_parameters.as_of) as as_of,
        cast(floor(quantile_of(days_between(run_parameters.as_of, int_order_days.order_date), 0.999)) as integer) + 1
            as known_days
    from int_order_days
    cross join run_parameters
    where int_order_days.order_date <= run_parameters.as_of
),

spans as (
    select
        bounds.as_of,
        bounds.known_days,
        least(365, cast(floor(bounds.known_days / 2.0) as integer)) as holdout_days
    from bounds
    where bounds.known_days is not null
),

final as (
    select
        'whole' as history,
        spans.as_of as end_date,
        0 as holdout_days
    from spans
    union all
    select
        'calibration' as history,
        add_days_to(spans.as_of, -spans.holdout_days) as end_date,
        spans.holdout_days
    from spans
)

select * from final
