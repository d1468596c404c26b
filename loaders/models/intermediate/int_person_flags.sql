-- one row per person in scope who ever placed a valid order
-- traits that stand beside the status: they may go together, and each can be impossible to tell
with

-- Promotion only: everything discounted, or more often than the base, beyond chance: Wilson 1927, lower limit of 95 %.
-- The orders of one day are one purchase, discounted where every order of it is of which it is told.
days as (
    select
        int_orders.person_id,
        int_orders.order_date,
        case
            when run_parameters.merge_days then max(case when int_orders.is_promoted is not null then 1.0 else 0.0 end)
            else sum(case when int_orders.is_promoted is not null then 1.0 else 0.0 end)
        end as told,
        case
            when run_parameters.merge_days
                then coalesce(min(case when int_orders.is_promoted then 1.0 when not int_orders.is_promoted then 0.0 end), 0.0)
            else sum(case when int_orders.is_promoted then 1.0 else 0.0 end)
        end as promoted,
        sum(case when int_orders.is_gift is not null then 1 else 0 end) as told_gifts,
        sum(case when int_orders.is_gift then 1 else 0 end) as gifts
    from int_orders
    cross join run_parameters
    where int_orders.is_order and int_orders.person_id is not null
    group by int_orders.person_id, int_orders.order_date, run_parameters.merge_days
),

discounts as (
    select
        days.person_id,
        sum(days.told) as told,
        sum(days.promoted) as promoted,
        sum(days.told_gifts) as told_gifts,
        sum(days.gifts) as gifts
    from days
    group by days.person_id
),

base as (
    select sum(discounts.promoted) / nullif(sum(discounts.told), 0) as promoted_share
    from discounts
),

channels as (
    select
        int_orders.person_id,
        case
            when run_parameters.merge_days then count(distinct int_orders.order_date)
            else count(*)
        end as purchases,
        count(distinct int_orders.channel) as channels,
        min(int_orders.channel) as channel,
        min(case when int_orders.channel in ('web', 'store') then 0 else 1 end) as is_elsewhere
    from int_orders
    cross join run_parameters
    where int_orders.is_order
        and int_orders.person_id is not null
        and int_orders.channel is not null
        and int_orders.order_date > run_parameters.two_years_ago
    group by int_orders.person_id, run_parameters.merge_days
),

facts as (
    select
        int_lifecycle.person_id,
        coalesce(int_person_money.revenue_12m, 0) as revenue_12m,
        run_parameters.catchment_km,
        int_lifecycle.tenure_days,
        coalesce(discounts.told, 0) as told,
        coalesce(discounts.promoted, 0) as promoted,
        base.promoted_share,
        coalesce(discounts.told_gifts, 0) as told_gifts,
        coalesce(discounts.gifts, 0) as gifts,
        coalesce(channels.purchases, 0) as channel_purchases,
        channels.channels,
        channels.channel,
        channels.is_elsewhere,
        int_person_season.years_bought,
        int_person_season.season_days,
        int_person_season.apart_days,
        int_person_distance.median_km,
        int_person_orders.first_order_date <= run_parameters.two_years_ago as is_long_known
    from int_lifecycle
    cross join run_parameters
    cross join base
    inner join int_person_orders
        on int_lifecycle.person_id = int_person_orders.person_id
    left join int_person_money
        on int_lifecycle.person_id = int_person_money.person_id
    left join discounts
        on int_lifecycle.person_id = discounts.person_id
    left join channels
        on int_lifecycle.person_id = channels.person_id
    left join int_person_season
        on int_lifecycle.person_id = int_person_season.person_id
    left join int_person_distance
        on int_lifecycle.person_id = int_person_distance.person_id
    where int_lifecycle.status <> 'out_of_scope'
),

final as (
    select
        facts.person_id,
        facts.revenue_12m,
        case
            when facts.told < 2 then 'not_assessable'
            when facts.promoted = facts.told then 'yes'
            when facts.promoted > 0 and (
                facts.promoted / facts.told + 1.9207 / facts.told
                - 1.96 * sqrt((facts.promoted * (1 - facts.promoted / facts.told) + 0.9604) / (facts.told * facts.told))
            ) / (1 + 3.8415 / facts.told) > facts.promoted_share then 'yes'
            else 'no'
        end as promo_only,
        case
            when not facts.is_long_known then 'not_assessable'
            when facts.years_bought >= 2 and facts.apart_days > 183 and facts.season_days <= 62 then 'yes'
            else 'no'
        end as seasonal,
        case
            when facts.channel_purchases < 2 or facts.is_elsewhere = 1 then 'not_assessable'
            when facts.channels = 1 and facts.channel = 'web' then 'yes'
            else 'no'
        end as web_only,
        case
            when facts.channel_purchases < 2 or facts.is_elsewhere = 1 then 'not_assessable'
            when facts.channels = 1 and facts.channel = 'store' then 'yes'
            else 'no'
        end as store_only,
        case
            when facts.channel_purchases < 2 or facts.is_elsewhere = 1 then 'not_assessable'
            when facts.channels >= 2 then 'yes'
            else 'no'
        end as omnichannel,
        case
            when facts.told_gifts = 0 then 'not_assessable'
            when 2 * facts.gifts >= facts.told_gifts then 'yes'
            else 'no'
        end as gift,
        case
            when facts.median_km is null then 'not_assessable'
            when facts.median_km > facts.catchment_km then 'yes'
            else 'no'
        end as out_of_area
    from facts
)

select * from final
