-- one row per persona
-- customers attached to each persona, their worth and what they say
with

base as (
    select count(*) as persons
    from int_person_variables
),

members as (
    select
        persona_members.persona,
        count(*) as customers,
        sum(int_person_variables.revenue_12m) as revenue_12m,
        sum(case when int_person_variables.nps_class = 'promoter' then 1 else 0 end) as promoters,
        sum(case when int_person_variables.nps_class = 'passive' then 1 else 0 end) as passives,
        sum(case when int_person_variables.nps_class = 'detractor' then 1 else 0 end) as detractors
    from persona_members
    inner join int_person_variables
        on persona_members.person_id = int_person_variables.person_id
    group by persona_members.persona
),

final as (
    select
        persona_list.persona,
        persona_list.method,
        case when persona_list.has_rule then coalesce(members.customers, 0) end as customers,
        case when persona_list.has_rule then coalesce(members.customers, 0) / nullif(base.persons, 0) end as share,
        case when persona_list.has_rule then cast(coalesce(members.revenue_12m, 0) as decimal(18, 2)) end as revenue_12m,
        coalesce(members.promoters, 0) as promoters,
        coalesce(members.passives, 0) as passives,
        coalesce(members.detractors, 0) as detractors,
        base.persons - coalesce(members.customers, 0) as complement,
        coalesce(int_group_nesting.nested_difference, 0) as nested_difference,
        coalesce(members.customers, 0) as units
    from persona_list
    cross join base
    left join members
        on persona_list.persona = members.persona
    left join int_group_nesting
        on int_group_nesting.kind = 'persona'
        and int_group_nesting.id = persona_list.persona
)

select * from final
