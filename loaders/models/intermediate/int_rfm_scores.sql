-- one row per person in scope with a valid order in the RFM window
-- scores 1 to 5, value score and RFM segment of every buyer
with

cuts as (
    select
        max(case when int_rfm_cuts.measure = 'recency' and int_rfm_cuts.score = 2 then int_rfm_cuts.lower_bound end) as r2,
        max(case when int_rfm_cuts.measure = 'recency' and int_rfm_cuts.score = 3 then int_rfm_cuts.lower_bound end) as r3,
        max(case when int_rfm_cuts.measure = 'recency' and int_rfm_cuts.score = 4 then int_rfm_cuts.lower_bound end) as r4,
        max(case when int_rfm_cuts.measure = 'recency' and int_rfm_cuts.score = 5 then int_rfm_cuts.lower_bound end) as r5,
        max(case when int_rfm_cuts.measure = 'frequency' and int_rfm_cuts.score = 2 then int_rfm_cuts.lower_bound end) as f2,
        max(case when int_rfm_cuts.measure = 'frequency' and int_rfm_cuts.score = 3 then int_rfm_cuts.lower_bound end) as f3,
        max(case when int_rfm_cuts.measure = 'frequency' and int_rfm_cuts.score = 4 then int_rfm_cuts.lower_bound end) as f4,
        max(case when int_rfm_cuts.measure = 'frequency' and int_rfm_cuts.score = 5 then int_rfm_cuts.lower_bound end) as f5,
        max(case when int_rfm_cuts.measure = 'monetary' and int_rfm_cuts.score = 2 then int_rfm_cuts.lower_bound end) as m2,
        max(case when int_rfm_cuts.measure = 'monetary' and int_rfm_cuts.score = 3 then int_rfm_cuts.lower_bound end) as m3,
        max(case when int_rfm_cuts.measure = 'monetary' and int_rfm_cuts.score = 4 then int_rfm_cuts.lower_bound end) as m4,
        max(case when int_rfm_cuts.measure = 'monetary' and int_rfm_cuts.score = 5 then int_rfm_cuts.lower_bound end) as m5
    from int_rfm_cuts
),

scored as (
    select
        int_rfm_inputs.person_id,
        int_rfm_inputs.recency,
        int_rfm_inputs.frequency,
        int_rfm_inputs.monetary,
        case
            when int_rfm_inputs.recency < cuts.r2 then 5
            when int_rfm_inputs.recency < cuts.r3 then 4
            when int_rfm_inputs.recency < cuts.r4 then 3
            when int_rfm_inputs.recency < cuts.r5 then 2
            else 1
        end as recency_score,
        case
            when int_rfm_inputs.frequency < cuts.f2 then 1
            when int_rfm_inputs.frequency < cuts.f3 then 2
            when int_rfm_inputs.frequency < cuts.f4 then 3
            when int_rfm_inputs.frequency < cuts.f5 then 4
            else 5
        end as frequency_score,
        case
            when int_rfm_inputs.monetary < cuts.m2 then 1
            when int_rfm_inputs.monetary < cuts.m3 then 2
            when int_rfm_inputs.monetary < cuts.m4 then 3
            when int_rfm_inputs.monetary < cuts.m5 then 4
            else 5
        end as monetary_score
    from int_rfm_inputs
    cross join cuts
),

valued as (
    select
        scored.person_id,
        scored.recency,
        scored.frequency,
        scored.monetary,
        scored.recency_score,
        scored.frequency_score,
        scored.monetary_score,
        cast(floor((scored.frequency_score + scored.monetary_score) / 2.0) as integer) as value_score
    from scored
),

final as (
    select
        valued.person_id,
        valued.recency,
        valued.frequency,
        valued.monetary,
        valued.recency_score,
        valued.frequency_score,
        valued.monetary_score,
        valued.value_score,
        int_rfm_grid_names.segment
    from valued
    inner join int_rfm_grid_names
        on valued.recency_score = int_rfm_grid_names.recency_score
        and valued.value_score = int_rfm_grid_names.value_score
)

select * from final
