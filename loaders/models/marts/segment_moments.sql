-- one row per segment of report.yaml, membership and random fortieth of the base
-- what members and others paid in 12 months: whether the segment tells customers of different worth apart
with

pairs as (
    select
        segment_list.segment,
        int_person_variables.person_id,
        int_person_variables.revenue_12m,
        cast(abs(int_person_variables.person_id) % 40 as integer) as fold
    from int_person_variables
    cross join segment_list
),

final as (
    select
        pairs.segment,
        case when segment_members.person_id is null then 0 else 1 end as is_in,
        pairs.fold,
        count(*) as customers,
        cast(sum(pairs.revenue_12m) as decimal(18, 2)) as revenue,
        sum(cast(pairs.revenue_12m * pairs.revenue_12m as decimal(38, 4))) as revenue_squares
    from pairs
    left join segment_members
        on pairs.segment = segment_members.segment
        and pairs.person_id = segment_members.person_id
    group by pairs.segment, case when segment_members.person_id is null then 0 else 1 end, pairs.fold
)

select * from final
