-- one row per life-cycle status, also where nobody has it
-- how many customers stand where, and what they brought in 12 months
with

statuses as (
    select 'prospect' as status, 1 as position
    union all select 'new', 2
    union all select 'active', 3
    union all select 'loyal', 4
    union all select 'vip', 5
    union all select 'reactivated', 6
    union all select 'at_risk', 7
    union all select 'inactive', 8
    union all select 'lost', 9
    union all select 'contract_ended', 10
    union all select 'out_of_scope', 11
),

counts as (
    select
        int_lifecycle.status,
        count(*) as customers,
        sum(coalesce(int_person_money.revenue_12m, 0)) as revenue_12m,
        sum(case when coalesce(int_person_money.revenue_12m, 0) <> 0 then 1 else 0 end) as payers
    from int_lifecycle
    left join int_person_money
        on int_lifecycle.person_id = int_person_money.person_id
    group by int_lifecycle.status
),

final as (
    select
        statuses.status,
        statuses.position,
        coalesce(counts.customers, 0) as customers,
        case when statuses.status <> 'out_of_scope' then coalesce(counts.customers, 0)
            / nullif(sum(case when statuses.status <> 'out_of_scope' then coalesce(counts.customers, 0) end) over (), 0)
        end as share,
        cast(coalesce(counts.revenue_12m, 0) as decimal(18, 2)) as revenue_12m,
        -- Nothing is a share of a total that returns have made nothing, or less.
        case when statuses.status <> 'out_of_scope' then coalesce(counts.revenue_12m, 0) / nullif(greatest(
            sum(case when statuses.status <> 'out_of_scope' then coalesce(counts.revenue_12m, 0) end) over (), 0
        ), 0) end as share_revenue,
        coalesce(counts.payers, 0) as payers
    from statuses
    left join counts
        on statuses.status = counts.status
)

select * from final
