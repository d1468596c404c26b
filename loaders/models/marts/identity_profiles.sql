-- one row per standing in the life cycle
-- what a typical unified profile holds: means and medians of a group, never a person
with

standings as (
    select
        int_person_variables.person_id,
        case
            when int_person_variables.status in ('inactive', 'lost', 'contract_ended') then 'lapsed'
            when int_person_variables.status = 'reactivated' then 'active'
            else int_person_variables.status
        end as standing,
        int_person_variables.age,
        int_person_variables.days_since_last,
        int_person_variables.orders,
        int_person_variables.revenue,
        int_person_variables.nps_class
    from int_person_variables
),

systems as (
    select
        person_records.person_id,
        count(distinct identity_raw.system) as systems
    from identity_raw
    inner join person_records
        on identity_raw.record_id = person_records.record_id
    group by person_records.person_id
),

records as (
    select int_person_counts.person_id, int_person_counts.number
    from int_person_counts
    where int_person_counts.kind = 'records'
),

positions as (
    select 'vip' as standing, 1 as position
    union all select 'loyal', 2
    union all select 'active', 3
    union all select 'new', 4
    union all select 'at_risk', 5
    union all select 'lapsed', 6
    union all select 'prospect', 7
),

groups as (
    select
        standings.standing,
        count(*) as persons,
        sum(systems.systems) as systems,
        coalesce(sum(records.number), 0) as records,
        quantile_of(standings.age, 0.5) as age,
        count(standings.age) as with_age,
        quantile_of(standings.days_since_last, 0.5) as days_since_last,
        sum(standings.orders) as orders,
        sum(standings.revenue) as revenue,
        sum(coalesce(int_person_contacts.has_email, 0)) as with_email,
        sum(coalesce(int_person_contacts.has_mobile, 0)) as with_mobile,
        sum(coalesce(int_person_contacts.has_address, 0)) as with_address,
        sum(case when standings.nps_class = 'promoter' then 1 else 0 end) as promoters,
        sum(case when standings.nps_class = 'passive' then 1 else 0 end) as passives,
        sum(case when standings.nps_class = 'detractor' then 1 else 0 end) as detractors
    from standings
    left join systems
        on standings.person_id = systems.person_id
    left join records
        on standings.person_id = records.person_id
    left join int_person_contacts
        on standings.person_id = int_person_contacts.person_id
    group by standings.standing
),

final as (
    select
        groups.standing,
        positions.position,
        groups.persons,
        round(groups.systems / groups.persons, 1) as mean_systems,
        round(groups.records / groups.persons, 1) as mean_records,
        case
            when groups.with_age < run_parameters.k then null
            when groups.age < 20 then 'under_20'
            when groups.age < 30 then '20_29'
            when groups.age < 40 then '30_39'
            when groups.age < 50 then '40_49'
            when groups.age < 60 then '50_59'
            when groups.age < 70 then '60_69'
            else '70_up'
        end as age_band,
        cast(groups.with_email as bigint) as with_email,
        cast(groups.with_mobile as bigint) as with_mobile,
        cast(groups.with_address as bigint) as with_address,
        cast(round(groups.days_since_last / 10) * 10 as bigint) as days_since_last,
        round(groups.orders / groups.persons, 1) as mean_orders,
        round(groups.revenue / groups.persons) as mean_revenue,
        cast(groups.promoters as bigint) as promoters,
        cast(groups.passives as bigint) as passives,
        cast(groups.detractors as bigint) as detractors
    from groups
    cross join run_parameters
    inner join positions
        on groups.standing = positions.standing
)

select * from final
