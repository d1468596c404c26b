-- one row per channel, and one for any of them
-- how many persons a channel may and can reach, and what they spent over 12 months
with

by_channel as (
    select
        int_person_reach.person_id,
        int_person_reach.channel,
        int_person_reach.is_valid,
        int_person_reach.is_asked,
        int_person_reach.is_opted_in,
        int_person_reach.is_blocked,
        int_person_reach.is_reachable
    from int_person_reach
    union all
    select
        int_person_reach.person_id,
        'any',
        max(int_person_reach.is_valid),
        max(int_person_reach.is_asked),
        max(int_person_reach.is_opted_in),
        case when max(int_person_reach.is_reachable) = 1 then 0 else max(int_person_reach.is_blocked) end,
        max(int_person_reach.is_reachable)
    from int_person_reach
    group by int_person_reach.person_id
),

counts as (
    select
        by_channel.channel,
        count(*) as persons,
        sum(by_channel.is_valid) as valid,
        sum(by_channel.is_asked) as asked,
        sum(by_channel.is_opted_in) as opted_in,
        sum(by_channel.is_blocked) as blocked,
        sum(by_channel.is_reachable) as reachable,
        sum(case when by_channel.is_reachable = 1 then coalesce(int_person_money.revenue_12m, 0) else 0 end) as revenue_12m,
        sum(case when by_channel.is_reachable = 0 then coalesce(int_person_money.revenue_12m, 0) else 0 end)
            as revenue_unreached
    from by_channel
    left join int_person_money
        on by_channel.person_id = int_person_money.person_id
    group by by_channel.channel
),

final as (
    select
        counts.channel,
        case counts.channel when 'email' then 1 when 'sms' then 2 when 'post' then 3 else 4 end as position,
        counts.persons,
        counts.valid,
        counts.asked,
        counts.opted_in,
        counts.blocked,
        counts.reachable,
        counts.reachable / nullif(counts.persons, 0) as share,
        cast(counts.revenue_12m as decimal(18, 2)) as revenue_12m,
        cast(counts.revenue_unreached as decimal(18, 2)) as revenue_unreached,
        counts.revenue_12m / nullif(greatest(counts.revenue_12m + counts.revenue_unreached, 0), 0) as share_revenue
    from counts
)

select * from final
