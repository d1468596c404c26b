-- one row per segment of report.yaml whose variables can be told of an earlier day
-- how steady a segment is: who was in it at the last but one end of a month, and how many of them still are at the next
with

placed as (
    select
        segment_members_at.segment,
        segment_members_at.person_id,
        max(case when segment_members_at.observation = 'month_before' then 1 else 0 end) as was_in,
        max(case when segment_members_at.observation = 'month_end' then 1 else 0 end) as is_in
    from segment_members_at
    group by segment_members_at.segment, segment_members_at.person_id
),

final as (
    select
        placed.segment,
        sum(placed.was_in) as members_before,
        sum(placed.was_in * placed.is_in) as stayed
    from placed
    group by placed.segment
)

select * from final
