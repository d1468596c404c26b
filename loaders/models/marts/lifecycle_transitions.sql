-- one row per status on an earlier end of a month and status today
-- where customers have moved since; those who came later stand under not_yet, prospects of today nowhere
with

earlier as (
    select
        int_lifecycle_at.person_id,
        int_lifecycle_at.status
    from int_lifecycle_at
    where int_lifecycle_at.observation = 'past'
),

final as (
    select
        max(observations.day) as since,
        case when earlier.status = 'prospect' then 'not_yet' else earlier.status end as status_before,
        int_lifecycle.status,
        count(*) as customers
    from int_lifecycle
    inner join earlier
        on int_lifecycle.person_id = earlier.person_id
    cross join observations
    where observations.observation = 'past'
        and int_lifecycle.status not in ('out_of_scope', 'prospect')
    group by case when earlier.status = 'prospect' then 'not_yet' else earlier.status end, int_lifecycle.status
)

select * from final
