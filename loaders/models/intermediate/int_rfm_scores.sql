-- one row per person in scope with a valid order in the RFM window
-- scores 1 to 5, value score and RFM segment of every buyer
with

final as (
    select
        int_rfm_scores_at.person_id,
        int_rfm_scores_at.recency,
        int_rfm_scores_at.frequency,
        int_rfm_scores_at.monetary,
        int_rfm_scores_at.recency_score,
        int_rfm_scores_at.frequency_score,
        int_rfm_scores_at.monetary_score,
        int_rfm_scores_at.value_score,
        int_rfm_scores_at.segment
    from int_rfm_scores_at
    where int_rfm_scores_at.observation = 'now'
)

select * from final
