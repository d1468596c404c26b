-- one row per crossing of value and NPS class, and person in it
-- whom to look after first: four crossings of the report, and the team's segments that name an NPS class
with

crossings as (
    select 'regular_detractors' as crossing, 'regular' as value_group, 'detractor' as nps_class
    union all
    select 'best_promoters', 'best', 'promoter'
    union all
    select 'big_basket_detractors', 'big_basket', 'detractor'
    union all
    select 'regular_passives', 'regular', 'passive'
),

final as (
    select
        'crossing' as kind,
        crossings.crossing,
        crossings.value_group,
        int_value_groups.person_id
    from crossings
    inner join int_value_groups
        on crossings.value_group = int_value_groups.value_group
    inner join int_person_variables
        on int_value_groups.person_id = int_person_variables.person_id
        and crossings.nps_class = int_person_variables.nps_class
    union all
    select
        'segment',
        segment_members.segment,
        cast(null as string),
        segment_members.person_id
    from segment_members
    inner join crossing_segments
        on segment_members.segment = crossing_segments.segment
)

select * from final
