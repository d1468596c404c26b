-- one row per day looked at, measure and score from 2 to 5
-- the smallest value that earns each score (for recency: the smallest that loses it), as of that day; equal values always score alike
with

shares as (
    select 2 as score, 0.2 as share
    union all
    select 3 as score, 0.4 as share
    union all
    select 4 as score, 0.6 as share
    union all
    select 5 as score, 0.8 as share
),

quintiles as (
    select
        int_rfm_inputs_at.observation,
        quantile_of(int_rfm_inputs_at.recency, 0.2) as recency_2,
        quantile_of(int_rfm_inputs_at.recency, 0.4) as recency_3,
        quantile_of(int_rfm_inputs_at.recency, 0.6) as recency_4,
        quantile_of(int_rfm_inputs_at.recency, 0.8) as recency_5,
        quantile_of(int_rfm_inputs_at.monetary, 0.2) as monetary_2,
        quantile_of(int_rfm_inputs_at.monetary, 0.4) as monetary_3,
        quantile_of(int_rfm_inputs_at.monetary, 0.6) as monetary_4,
        quantile_of(int_rfm_inputs_at.monetary, 0.8) as monetary_5
    from int_rfm_inputs_at
    group by int_rfm_inputs_at.observation
),

from_data as (
    select
        quintiles.observation,
        'recency' as measure,
        shares.score,
        'quintile' as origin,
        cast(floor(case shares.score
            when 2 then quintiles.recency_2
            when 3 then quintiles.recency_3
            when 4 then quintiles.recency_4
            else quintiles.recency_5
        end) + 1 as decimal(18, 2)) as lower_bound
    from shares
    cross join quintiles
    union all
    select
        quintiles.observation,
        'monetary' as measure,
        shares.score,
        'quintile' as origin,
        cast(floor(cast(case shares.score
            when 2 then quintiles.monetary_2
            when 3 then quintiles.monetary_3
            when 4 then quintiles.monetary_4
            else quintiles.monetary_5
        end as decimal(18, 4)) * 100) / 100 + 0.01 as decimal(18, 2)) as lower_bound
    from shares
    cross join quintiles
    union all
    select
        quintiles.observation,
        'frequency' as measure,
        shares.score,
        'fixed' as origin,
        cast(case shares.score when 2 then 2 when 3 then 3 when 4 then 4 else 6 end as decimal(18, 2)) as lower_bound
    from shares
    cross join quintiles
),

final as (
    select
        from_data.observation,
        from_data.measure,
        from_data.score,
        case when rfm_cut_overrides.lower_bound is null then from_data.origin else 'report' end as origin,
        coalesce(rfm_cut_overrides.lower_bound, from_data.lower_bound) as lower_bound
    from from_data
    left join rfm_cut_overrides
        on from_data.measure = rfm_cut_overrides.measure
        and from_data.score = rfm_cut_overrides.score
)

select * from final
