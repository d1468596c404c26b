-- one row per group of customers and distinct way of having bought
-- who is likely to buy on, and what that would bring, by status, segment and reach
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
        int_buying_patterns.person_id,
        int_buying_patterns.repeats,
        int_buying_patterns.recency_days,
        int_buying_patterns.age_days,
        int_buying_patterns.repeat_amount,
        int_lifecycle.status,
        int_rfm_scores.segment,
        case when reached.is_reachable = 1 then 'reachable' else 'not_reachable' end as reach
    from int_buying_patterns
    inner join int_lifecycle
        on int_buying_patterns.person_id = int_lifecycle.person_id
    left join int_rfm_scores
        on int_buying_patterns.person_id = int_rfm_scores.person_id
    left join reached
        on int_buying_patterns.person_id = reached.person_id
    where int_buying_patterns.history = 'whole'
),

grouped as (
    select
        'all' as kind,
        'all' as segment,
        people.repeats,
        people.recency_days,
        people.age_days,
        people.repeat_amount
    from people
    union all
    select
        'status' as kind,
        people.status as segment,
        people.repeats,
        people.recency_days,
        people.age_days,
        people.repeat_amount
    from people
    union all
    select
        'rfm' as kind,
        people.segment,
        people.repeats,
        people.recency_days,
        people.age_days,
        people.repeat_amount
    from people
    where people.segment is not null
    union all
    select
        'at_risk' as kind,
        people.reach as segment,
        people.repeats,
        people.recency_days,
        people.age_days,
        people.repeat_amount
    from people
    where people.status = 'at_risk'
),

final as (
    select
        grouped.kind,
        grouped.segment,
        grouped.repeats,
        grouped.recency_days,
        grouped.age_days,
        count(*) as customers,
        sum(grouped.repeat_amount) as repeat_amount
    from grouped
    group by grouped.kind, grouped.segment, grouped.repeats, grouped.recency_days, grouped.age_days
)

select * from final
