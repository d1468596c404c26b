-- one row per stratum of orders alike (month, channel, number and value), class and reason of the request, and part of the base
-- how many bought again within 90 days, with a request and without
with

final as (
    select
        int_service_after.month || ' ' || int_service_after.channel || ' ' || int_service_after.earlier_band || ' ' || int_service_after.value_band
            as stratum,
        int_service_after.class,
        int_service_after.reason,
        cast(abs(int_service_after.person_id) % 40 as integer) as fold,
        count(*) as orders,
        sum(case when int_service_after.is_back then 1 else 0 end) as back,
        cast(sum(int_service_after.back_amount) as decimal(18, 2)) as back_amount
    from int_service_after
    where exists (select 1 from stg_tickets)
    group by
        int_service_after.month || ' ' || int_service_after.channel || ' ' || int_service_after.earlier_band || ' ' || int_service_after.value_band,
        int_service_after.class,
        int_service_after.reason,
        cast(abs(int_service_after.person_id) % 40 as integer)
)

select * from final
