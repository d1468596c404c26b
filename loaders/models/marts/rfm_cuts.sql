-- one row per measure and score
-- what each RFM score means in days, orders and money
with

bounds as (
    select
        int_rfm_cuts.measure,
        int_rfm_cuts.origin,
        max(case when int_rfm_cuts.score = 2 then int_rfm_cuts.lower_bound end) as b2,
        max(case when int_rfm_cuts.score = 3 then int_rfm_cuts.lower_bound end) as b3,
        max(case when int_rfm_cuts.score = 4 then int_rfm_cuts.lower_bound end) as b4,
        max(case when int_rfm_cuts.score = 5 then int_rfm_cuts.lower_bound end) as b5
    from int_rfm_cuts
    group by int_rfm_cuts.measure, int_rfm_cuts.origin
),

steps as (
    select bounds.measure, bounds.origin, 1 as step, null as lower_bound, bounds.b2 as upper_bound from bounds
    union all
    select bounds.measure, bounds.origin, 2, bounds.b2, bounds.b3 from bounds
    union all
    select bounds.measure, bounds.origin, 3, bounds.b3, bounds.b4 from bounds
    union all
    select bounds.measure, bounds.origin, 4, bounds.b4, bounds.b5 from bounds
    union all
    select bounds.measure, bounds.origin, 5, bounds.b5, null from bounds
),

population as (
    select count(*) as units
    from int_rfm_inputs
),

final as (
    select
        steps.measure,
        case when steps.measure = 'recency' then 6 - steps.step else steps.step end as score,
        cast(steps.lower_bound as decimal(18, 2)) as from_value,
        cast(steps.upper_bound as decimal(18, 2)) as to_value,
        steps.origin,
        population.units
    from steps
    cross join population
)

select * from final
