-- one row per number of personas
-- who is attached to no persona, to one, to several
with

per_person as (
    select
        int_person_variables.person_id,
        count(persona_members.persona) as personas
    from int_person_variables
    left join persona_members
        on int_person_variables.person_id = persona_members.person_id
    group by int_person_variables.person_id
),

groups as (
    select 'none' as personas, 1 as position
    union all select 'one', 2
    union all select 'several', 3
),

counts as (
    select
        case when per_person.personas = 0 then 'none' when per_person.personas = 1 then 'one' else 'several' end as personas,
        count(*) as customers
    from per_person
    group by case when per_person.personas = 0 then 'none' when per_person.personas = 1 then 'one' else 'several' end
),

final as (
    select
        groups.personas,
        groups.position,
        coalesce(counts.customers, 0) as customers,
        coalesce(counts.customers, 0) / nullif(sum(coalesce(counts.customers, 0)) over (), 0) as share
    from groups
    left join counts
        on groups.personas = counts.personas
    where exists (select 1 from persona_list)
)

select * from final
