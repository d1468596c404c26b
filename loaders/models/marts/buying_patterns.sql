-- one row per history, distinct way of having bought and number of later purchases
-- the counts that models of repeat buying are fitted on
with

final as (
    select
        int_buying_patterns.history,
        int_buying_patterns.repeats,
        int_buying_patterns.recency_days,
        int_buying_patterns.age_days,
        int_buying_patterns.later,
        count(*) as customers
    from int_buying_patterns
    group by
        int_buying_patterns.history,
        int_buying_patterns.repeats,
        int_buying_patterns.recency_days,
        int_buying_patterns.age_days,
        int_buying_patterns.later
)

select * from final
