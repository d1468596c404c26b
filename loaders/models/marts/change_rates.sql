-- one row per field
-- how often a field changes in a year, seen where one person has several records of different days
with

persons as (
    select
        int_field_changes.field,
        int_field_changes.person_id,
        sum(int_field_changes.gap_days) as gap_days,
        sum(case when int_field_changes.has_changed then 1 else 0 end) as changes
    from int_field_changes
    group by int_field_changes.field, int_field_changes.person_id
),

final as (
    select
        persons.field,
        count(*) as persons,
        cast(sum(persons.changes) as bigint) as changes,
        sum(persons.gap_days) / 365.25 as person_years,
        sum(case when persons.changes > 0 then 1 else 0 end) as changed_persons,
        sum(case when persons.changes = 0 then 1 else 0 end) as unchanged_persons
    from persons
    group by persons.field
)

select * from final
