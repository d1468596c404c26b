-- one row per criterion and value: purchases of which a request came
-- how many there were, whose they were, and how many of these persons bought again or did not
with

final as (
    select
        case
            when grouping(int_service_after.class) = 0 then 'class'
            when grouping(int_service_after.reason) = 0 then 'reason'
            else 'all'
        end as dimension,
        case
            when grouping(int_service_after.class) = 0 then 1
            when grouping(int_service_after.reason) = 0 then 2
            else 0
        end as position,
        coalesce(int_service_after.class, int_service_after.reason, 'all') as value,
        count(*) as orders,
        count(distinct int_service_after.person_id) as units,
        count(distinct case when int_service_after.is_back then int_service_after.person_id end) as back_units,
        count(distinct case when not int_service_after.is_back then int_service_after.person_id end) as other_units
    from int_service_after
    where int_service_after.is_asked
    group by grouping sets ((int_service_after.class), (int_service_after.reason), ())
    having count(*) > 0
)

select * from final
