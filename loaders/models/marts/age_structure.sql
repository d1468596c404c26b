-- one row per age group and gender
-- how old customers are, women and men apart
with

persons as (
    select
        case
            when int_person_variables.age is null then 'unknown'
            when int_person_variables.age < 25 then 'under_25'
            when int_person_variables.age < 35 then '25_34'
            when int_person_variables.age < 45 then '35_44'
            when int_person_variables.age < 55 then '45_54'
            when int_person_variables.age < 65 then '55_64'
            else '65_more'
        end as age_group,
        case
            when int_person_variables.gender in ('female', 'male') then int_person_variables.gender
            else 'unknown'
        end as gender,
        int_person_variables.revenue_12m
    from int_person_variables
),

totals as (
    select count(*) as persons
    from persons
),

final as (
    select
        persons.age_group,
        persons.gender,
        case persons.age_group
            when 'under_25' then 1
            when '25_34' then 2
            when '35_44' then 3
            when '45_54' then 4
            when '55_64' then 5
            when '65_more' then 6
            else 7
        end as position,
        count(*) as customers,
        cast(count(*) as double) / max(totals.persons) as share,
        cast(sum(persons.revenue_12m) as decimal(18, 2)) as revenue_12m,
        sum(case when persons.revenue_12m <> 0 then 1 else 0 end) as payers
    from persons
    cross join totals
    group by persons.age_group, persons.gender
)

select * from final
