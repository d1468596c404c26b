-- one row per band of warmth and end of a month after which 30 days are over
-- does it tell anything: who bought in the 30 days that followed
with

tested as (
    select
        observations.day,
        int_person_heat.person_id,
        int_person_heat.band
    from int_person_heat
    inner join observations
        on int_person_heat.observation = observations.observation
    where observations.observation in ('heat_1', 'heat_2', 'heat_3')
),

came as (
    select distinct
        observations.day,
        int_order_days.person_id
    from int_order_days
    inner join observations
        on int_order_days.order_date > observations.day
        and int_order_days.order_date <= add_days_to(observations.day, 30)
    where observations.observation in ('heat_1', 'heat_2', 'heat_3')
),

final as (
    select
        tested.day as since,
        tested.band,
        case tested.band when 'hot' then 1 when 'warm' then 2 else 3 end as position,
        count(*) as customers,
        sum(case when came.person_id is null then 0 else 1 end) as bought,
        sum(case when came.person_id is null then 1 else 0 end) as not_bought
    from tested
    left join came
        on tested.day = came.day
        and tested.person_id = came.person_id
    group by tested.day, tested.band
)

select * from final
