-- one row per day looked at and person with a sign of interest in the year before it
-- how warm people are: every sign counts half as much after its half-life; where purchases are the only signs, days since the last
with

weights as (
    select 'purchase' as signal, 100 as weight, 30 as half_life
    union all select 'cart', 40, 7
    union all select 'visit', 20, 7
    union all select 'click', 10, 14
    union all select 'answer', 10, 30
),

days as (
    select
        observations.observation,
        observations.day
    from observations
    where observations.observation in ('now', 'heat_1', 'heat_2', 'heat_3')
),

signs as (
    select
        days.observation,
        int_signals.person_id,
        int_signals.signal,
        weights.weight,
        weights.half_life,
        days_between(days.day, int_signals.day) as age_days
    from int_signals
    inner join days
        on int_signals.day <= days.day
        and int_signals.day > add_days_to(days.day, -365)
    inner join weights
        on int_signals.signal = weights.signal
),

other_signs as (
    select
        signs.observation,
        max(case when signs.signal = 'purchase' then 0 else 1 end) as has_others
    from signs
    group by signs.observation
),

-- Decimals, so that a sum is the same in whatever order it is made.
heats as (
    select
        signs.observation,
        signs.person_id,
        sum(cast(signs.weight * power(0.5, cast(signs.age_days as double) / signs.half_life) as decimal(18, 6))) as heat,
        min(case when signs.signal = 'purchase' then signs.age_days end) as days_since_purchase
    from signs
    group by signs.observation, signs.person_id
),

final as (
    select
        heats.observation,
        heats.person_id,
        heats.heat,
        case
            when other_signs.has_others = 1 and heats.heat >= 50 then 'hot'
            when other_signs.has_others = 1 and heats.heat >= 10 then 'warm'
            when other_signs.has_others = 1 then 'cold'
            when heats.days_since_purchase < 30 then 'hot'
            when heats.days_since_purchase < 180 then 'warm'
            else 'cold'
        end as band
    from heats
    inner join other_signs
        on heats.observation = other_signs.observation
)

select * from final
