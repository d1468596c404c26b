-- one row per RFM segment
-- size and worth of each RFM segment
with

segments as (
    select 'champion' as segment, 1 as position
    union all select 'loyal', 2
    union all select 'potential_loyalist', 3
    union all select 'new', 4
    union all select 'promising', 5
    union all select 'need_attention', 6
    union all select 'about_to_sleep', 7
    union all select 'at_risk', 8
    union all select 'cant_lose', 9
    union all select 'hibernating', 10
    union all select 'lost', 11
),

counts as (
    select
        int_rfm_scores.segment,
        count(*) as customers,
        sum(int_rfm_scores.frequency) as orders,
        sum(int_rfm_scores.monetary) as revenue
    from int_rfm_scores
    group by int_rfm_scores.segment
),

final as (
    select
        segments.segment,
        segments.position,
        coalesce(counts.customers, 0) as customers,
        coalesce(counts.customers, 0) / nullif(sum(coalesce(counts.customers, 0)) over (), 0) as share,
        coalesce(counts.orders, 0) as orders,
        cast(coalesce(counts.revenue, 0) as decimal(18, 2)) as revenue,
        coalesce(counts.revenue, 0) / nullif(greatest(sum(coalesce(counts.revenue, 0)) over (), 0), 0) as share_revenue,
        cast(counts.revenue / nullif(counts.orders, 0) as decimal(18, 2)) as average_basket
    from segments
    left join counts
        on segments.segment = counts.segment
)

select * from final
