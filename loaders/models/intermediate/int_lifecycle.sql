-- one row per person
-- the life-cycle status on the as-of day
with

final as (
    select
        int_lifecycle_at.person_id,
        int_lifecycle_at.days_since_last,
        int_lifecycle_at.tenure_days,
        int_lifecycle_at.status
    from int_lifecycle_at
    where int_lifecycle_at.observation = 'now'
)

select * from final
