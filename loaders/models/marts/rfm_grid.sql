-- one row per cell of the RFM grid
-- customers and revenue by recency and value score
with

counts as (
    select
        int_rfm_scores.recency_score,
        int_rfm_scores.value_score,
        count(*) as customers,
        sum(int_rfm_scores.monetary) as revenue
    from int_rfm_scores
    group by int_rfm_scores.recency_score, int_rfm_scores.value_score
),

final as (
    select
        int_rfm_grid_names.recency_score,
        int_rfm_grid_names.value_score,
        int_rfm_grid_names.segment,
        coalesce(counts.customers, 0) as customers,
        cast(coalesce(counts.revenue, 0) as decimal(18, 2)) as revenue
    from int_rfm_grid_names
    left join counts
        on int_rfm_grid_names.recency_score = counts.recency_score
        and int_rfm_grid_names.value_score = counts.value_score
)

select * from final
