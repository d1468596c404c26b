-- one row
-- persons in the base, out-of-scope records left out
with

final as (
    select
        count(*) as persons,
        sum(case when int_lifecycle.status in ('new', 'active', 'loyal', 'vip', 'reactivated') then 1 else 0 end) as active_persons
    from int_lifecycle
    where int_lifecycle.status <> 'out_of_scope'
)

select * from final
