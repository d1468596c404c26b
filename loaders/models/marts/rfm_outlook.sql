-- one row per RFM segment, as scored on an end of a month after which 90 days are over
-- is the score worth anything: how many of each segment bought in the 90 days that followed
with

tested as (
    select
        observations.day,
        int_rfm_scores_at.person_id,
        int_rfm_scores_at.segment
    from int_rfm_scores_at
    inner join observations
        on int_rfm_scores_at.observation = observations.observation
    where observations.observation = 'score_tested'
),

came as (
    select distinct int_order_days.person_id
    from int_order_days
    inner join observations
        on int_order_days.order_date > observations.day
        and int_order_days.order_date <= add_days_to(observations.day, 90)
    where observations.observation = 'score_tested'
),

final as (
    select
        tested.segment,
        max(tested.day) as since,
        count(*) as customers,
        sum(case when came.person_id is null then 0 else 1 end) as bought,
        sum(case when came.person_id is null then 1 else 0 end) as not_bought
    from tested
    left join came
        on tested.person_id = came.person_id
    group by tested.segment
)

select * from final
