-- one row per status, RFM segment, reach of those at risk, and distinct way of having bought
-- who is likely to buy on, and what that would bring
with

reached as (
    select
        int_person_reach.person_id,
        max(int_person_reach.is_reachable) as is_reachable
    from int_person_reach
    group by int_person_reach.person_id
),

people as (
    select
        int_buying_patterns.repeats,
        int_buying_patterns.recency_days,
        int_buying_patterns.age_days,
        int_buying_patterns.repeat_amount,
        int_lifecycle.status,
        coalesce(int_rfm_scores.segment, 'none') as rfm_segment,
        case
            when int_lifecycle.status <> 'at_risk' then 'other'
            when reached.is_reachable = 1 then 'reachable'
            else 'not_reachable'
        end as reach
    from int_buying_patterns
    inner join int_lifecycle
        on int_buying_patterns.person_id = int_lifecycle.person_id
    left join int_rfm_scores
        on int_buying_patterns.person_id = int_rfm_scores.person_id
    left join reached
        on int_buying_patterns.person_id = reached.person_id
    where int_buying_patterns.history = 'whole'
),

final as (
    select
        people.status,
        people.rfm_segment,
        people.reach,
        people.repeats,
        people.recency_days,
        people.age_days,
        count(*) as customers,
        sum(people.repeat_amount) as repeat_amount
    from people
    group by
        people.status,
        people.rfm_segment,
        people.reach,
        people.repeats,
        people.recency_days,
        people.age_days
)

select * from final
