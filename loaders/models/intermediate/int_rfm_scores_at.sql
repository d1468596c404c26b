-- one row per day looked at and person in scope with a valid order in the RFM window before it
-- scores 1 to 5, value score and RFM segment of every buyer, as of that day
with

cuts as (
    select
        int_rfm_cuts_at.observation,
        max(case when int_rfm_cuts_at.measure = 'recency' and int_rfm_cuts_at.score = 2 then int_rfm_cuts_at.lower_bound end) as r2,
        max(case when int_rfm_cuts_at.measure = 'recency' and int_rfm_cuts_at.score = 3 then int_rfm_cuts_at.lower_bound end) as r3,
        max(case when int_rfm_cuts_at.measure = 'recency' and int_rfm_cuts_at.score = 4 then int_rfm_cuts_at.lower_bound end) as r4,
        max(case when int_rfm_cuts_at.measure = 'recency' and int_rfm_cuts_at.score = 5 then int_rfm_cuts_at.lower_bound end) as r5,
        max(case when int_rfm_cuts_at.measure = 'frequency' and int_rfm_cuts_at.score = 2 then int_rfm_cuts_at.lower_bound end) as f2,
        max(case when int_rfm_cuts_at.measure = 'frequency' and int_rfm_cuts_at.score = 3 then int_rfm_cuts_at.lower_bound end) as f3,
        max(case when int_rfm_cuts_at.measure = 'frequency' and int_rfm_cuts_at.score = 4 then int_rfm_cuts_at.lower_bound end) as f4,
        max(case when int_rfm_cuts_at.measure = 'frequency' and int_rfm_cuts_at.score = 5 then int_rfm_cuts_at.lower_bound end) as f5,
        max(case when int_rfm_cuts_at.measure = 'monetary' and int_rfm_cuts_at.score = 2 then int_rfm_cuts_at.lower_bound end) as m2,
        max(case when int_rfm_cuts_at.measure = 'monetary' and int_rfm_cuts_at.score = 3 then int_rfm_cuts_at.lower_bound end) as m3,
        max(case when int_rfm_cuts_at.measure = 'monetary' and int_rfm_cuts_at.score = 4 then int_rfm_cuts_at.lower_bound end) as m4,
        max(case when int_rfm_cuts_at.measure = 'monetary' and int_rfm_cuts_at.score = 5 then int_rfm_cuts_at.lower_bound end) as m5
    from int_rfm_cuts_at
    group by int_rfm_cuts_at.observation
),

scored as (
    select
        int_rfm_inputs_at.observation,
        int_rfm_inputs_at.person_id,
        int_rfm_inputs_at.recency,
        int_rfm_inputs_at.frequency,
        int_rfm_inputs_at.monetary,
        case
            when int_rfm_inputs_at.recency < cuts.r2 then 5
            when int_rfm_inputs_at.recency < cuts.r3 then 4
            when int_rfm_inputs_at.recency < cuts.r4 then 3
            when int_rfm_inputs_at.recency < cuts.r5 then 2
            else 1
        end as recency_score,
        case
            when int_rfm_inputs_at.frequency < cuts.f2 then 1
            when int_rfm_inputs_at.frequency < cuts.f3 then 2
            when int_rfm_inputs_at.frequency < cuts.f4 then 3
            when int_rfm_inputs_at.frequency < cuts.f5 then 4
            else 5
        end as frequency_score,
        case
            when int_rfm_inputs_at.monetary < cuts.m2 then 1
            when int_rfm_inputs_at.monetary < cuts.m3 then 2
            when int_rfm_inputs_at.monetary < cuts.m4 then 3
            when int_rfm_inputs_at.monetary < cuts.m5 then 4
            else 5
        end as monetary_score
    from int_rfm_inputs_at
    inner join cuts
        on int_rfm_inputs_at.observation = cuts.observation
),

valued as (
    select
        scored.observation,
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
        valued.observation,
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
