-- one row per crossing of value and NPS class that somebody is in
-- how many they are, what they bring, whom a message reaches, and how many of their like were asked and answered
with

invited as (
    select
        int_surveys.person_id,
        max(case when int_surveys.is_answered then 1 else 0 end) as has_answered
    from int_surveys
    cross join run_parameters
    where int_surveys.kind = 'nps'
        and int_surveys.person_id is not null
        and int_surveys.answered_date > run_parameters.year_ago
        and int_surveys.answered_date <= run_parameters.as_of
    group by int_surveys.person_id
),

likes as (
    select
        int_value_groups.value_group,
        count(*) as persons,
        sum(case when invited.person_id is not null then 1 else 0 end) as asked,
        sum(case when int_person_criteria.nps_class <> 'none' then 1 else 0 end) as answered
    from int_value_groups
    inner join int_person_criteria
        on int_value_groups.person_id = int_person_criteria.person_id
    left join invited
        on int_value_groups.person_id = invited.person_id
    group by int_value_groups.value_group
),

members as (
    select
        int_crossing_members.kind,
        int_crossing_members.crossing,
        min(int_crossing_members.value_group) as value_group,
        count(*) as persons,
        sum(int_person_criteria.is_contactable) as contactable,
        cast(sum(int_person_criteria.revenue_12m) as decimal(18, 2)) as revenue_12m,
        sum(case when int_person_criteria.revenue_12m <> 0 then 1 else 0 end) as payers
    from int_crossing_members
    inner join int_person_criteria
        on int_crossing_members.person_id = int_person_criteria.person_id
    group by int_crossing_members.kind, int_crossing_members.crossing
),

base as (
    select count(*) as persons
    from int_person_criteria
),

final as (
    select
        members.kind,
        members.crossing,
        members.persons,
        members.contactable,
        members.persons - members.contactable as others,
        members.revenue_12m,
        members.payers,
        base.persons - members.persons as complement,
        coalesce(int_group_nesting.nested_difference, 0) as nested_difference,
        likes.persons as likes,
        likes.asked,
        likes.answered,
        coalesce(likes.persons - likes.asked, 0) as not_asked,
        coalesce(likes.asked - likes.answered, 0) as silent,
        coalesce(likes.persons - likes.answered, 0) as unheard,
        coalesce(likes.answered - members.persons, 0) as other_answers,
        -- Two crossings of one group of value leave the third class.
        coalesce(
            likes.answered - sum(members.persons) over (partition by members.value_group),
            0
        ) as last_answers
    from members
    cross join base
    left join likes
        on members.value_group = likes.value_group
    left join int_group_nesting
        on int_group_nesting.kind = members.kind
        and int_group_nesting.id = members.crossing
)

select * from final
