-- one row per person that the numbers on unification count
-- everybody; but those out of scope only where there are at least k of them, since a reader who knows the base subtracts it
with

excluded as (
    select count(*) as persons
    from int_person_scope
    where int_person_scope.excluded_reason is not null
),

final as (
    select int_person_scope.person_id
    from int_person_scope
    cross join excluded
    cross join run_parameters
    where int_person_scope.excluded_reason is null or excluded.persons >= run_parameters.k
)

select * from final
