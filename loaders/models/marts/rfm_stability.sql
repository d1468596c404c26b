-- one row per RFM segment at the last but one end of a month
-- how steady the score is: how many were in the same segment at the next end of a month
with

scored as (
    select
        int_rfm_scores_at.person_id,
        max(case when int_rfm_scores_at.observation = 'month_before' then int_rfm_scores_at.segment end) as before,
        max(case when int_rfm_scores_at.observation = 'month_end' then int_rfm_scores_at.segment end) as after
    from int_rfm_scores_at
    where int_rfm_scores_at.observation in ('month_before', 'month_end')
    group by int_rfm_scores_at.person_id
),

final as (
    select
        scored.before as segment,
        max(observations.day) as since,
        count(*) as customers,
        sum(case when scored.after = scored.before then 1 else 0 end) as stayed,
        sum(case when coalesce(scored.after, 'none') = scored.before then 0 else 1 end) as moved
    from scored
    cross join observations
    where observations.observation = 'month_before' and scored.before is not null
    group by scored.before
)

select * from final
