-- one row per history, number of repeat purchases and group of mean values within 1% of each other
-- the counts that the model of the value of a purchase is fitted on
with

means as (
    select
        int_buying_patterns.history,
        int_buying_patterns.repeats,
        cast(int_buying_patterns.repeat_amount / int_buying_patterns.repeats as decimal(18, 6)) as mean_value
    from int_buying_patterns
    where int_buying_patterns.repeats > 0 and int_buying_patterns.repeat_amount > 0
),

logs as (
    select
        means.history,
        means.repeats,
        means.mean_value,
        cast(ln(means.mean_value) as decimal(18, 9)) as log_value
    from means
),

final as (
    select
        logs.history,
        logs.repeats,
        cast(floor(logs.log_value * 100) as integer) as value_group,
        count(*) as customers,
        sum(logs.mean_value) as value_sum,
        sum(logs.log_value) as log_sum
    from logs
    group by logs.history, logs.repeats, cast(floor(logs.log_value * 100) as integer)
)

select * from final
