-- one row per measure and score from 2 to 5
-- the smallest value that earns each score (for recency: the smallest that loses it) on the as-of day
with

final as (
    select
        int_rfm_cuts_at.measure,
        int_rfm_cuts_at.score,
        int_rfm_cuts_at.origin,
        int_rfm_cuts_at.lower_bound
    from int_rfm_cuts_at
    where int_rfm_cuts_at.observation = 'now'
)

select * from final
