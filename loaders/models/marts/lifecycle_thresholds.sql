-- one row per threshold
-- the days that separate life-cycle statuses, and where they come from; for VIP, by what the best are told
with

population as (
    select count(*) as units
    from int_person_orders
),

final as (
    select 'new' as threshold, lifecycle_days.new_days as days, lifecycle_days.new_origin as origin, population.units
    from lifecycle_days cross join population
    union all
    select 'at_risk', lifecycle_days.at_risk_days, lifecycle_days.at_risk_origin, population.units
    from lifecycle_days cross join population
    union all
    select 'inactive', lifecycle_days.inactive_days, lifecycle_days.inactive_origin, population.units
    from lifecycle_days cross join population
    union all
    select 'lost', lifecycle_days.lost_days, lifecycle_days.lost_origin, population.units
    from lifecycle_days cross join population
    union all
    select 'vip', null, coalesce((select max(int_person_worth.origin) from int_person_worth), 'revenue'), population.units
    from population
)

select * from final
