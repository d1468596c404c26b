-- one row per segment of report.yaml
-- size and worth of the team's own segments
with

base as (
    select count(*) as persons
    from int_person_variables
),

members as (
    select
        segment_members.segment,
        count(*) as customers,
        sum(int_person_variables.revenue_12m) as revenue_12m,
        sum(case when int_person_variables.revenue_12m <> 0 then 1 else 0 end) as payers
    from segment_members
    inner join int_person_variables
        on segment_members.person_id = int_person_variables.person_id
    group by segment_members.segment
),

-- How many of a segment stand in another one too.
places as (
    select
        segment_members.person_id,
        count(*) as segments
    from segment_members
    group by segment_members.person_id
),

shared as (
    select
        segment_members.segment,
        sum(case when places.segments > 1 then 1 else 0 end) as shared
    from segment_members
    inner join places
        on segment_members.person_id = places.person_id
    group by segment_members.segment
),

final as (
    select
        segment_list.segment,
        coalesce(members.customers, 0) as customers,
        coalesce(members.customers, 0) / nullif(base.persons, 0) as share,
        cast(coalesce(members.revenue_12m, 0) as decimal(18, 2)) as revenue_12m,
        coalesce(members.payers, 0) as payers,
        coalesce(shared.shared, 0) as shared,
        base.persons - coalesce(members.customers, 0) as complement,
        coalesce(int_group_nesting.nested_difference, 0) as nested_difference
    from segment_list
    cross join base
    left join members
        on segment_list.segment = members.segment
    left join shared
        on segment_list.segment = shared.segment
    left join int_group_nesting
        on int_group_nesting.kind = 'segment'
        and int_group_nesting.id = segment_list.segment
)

select * from final
