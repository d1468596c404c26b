-- one row per tenth of the buyers of 12 months, the most valuable first, and one (11) for those in scope who bought nothing in them
-- where the money that is spent on customers goes, against where their value is
with

people as (
    select
        int_value_tenths.person_id,
        int_value_tenths.position,
        int_value_tenths.worth,
        int_value_tenths.origin
    from int_value_tenths
    union all
    select
        int_person_scope.person_id,
        11,
        0,
        null
    from int_person_scope
    left join int_value_tenths
        on int_person_scope.person_id = int_value_tenths.person_id
    where int_person_scope.excluded_reason is null and int_value_tenths.person_id is null
),

final as (
    select
        people.position,
        count(*) as customers,
        cast(sum(people.worth) as decimal(18, 2)) as worth,
        sum(case when people.worth <> 0 then 1 else 0 end) as payers,
        max(people.origin) as origin,
        cast(sum(coalesce(int_person_spending.contact_cost, 0)) as decimal(18, 4)) as contact_cost,
        sum(case when int_person_spending.contact_cost > 0 then 1 else 0 end) as contacted,
        cast(sum(coalesce(int_person_spending.points, 0)) as bigint) as points,
        cast(sum(coalesce(int_person_spending.discount, 0)) as decimal(18, 2)) as discount,
        sum(case when int_person_spending.discount > 0 then 1 else 0 end) as discounted_persons,
        sum(case when int_person_spending.discount > 0 or int_person_spending.points > 0 then 1 else 0 end) as given_persons
    from people
    left join int_person_spending
        on people.person_id = int_person_spending.person_id
    group by people.position
)

select * from final
