-- one row per tenth of the buyers of 12 months, the most valuable first
-- what the best tenth brings, and what it does differently from the next
with

final as (
    select
        int_value_tenths.position,
        count(*) as customers,
        sum(case when int_value_tenths.worth <> 0 then 1 else 0 end) as payers,
        cast(sum(int_value_tenths.worth) as decimal(18, 2)) as worth,
        cast(sum(int_value_tenths.orders) as bigint) as orders,
        cast(sum(int_value_tenths.order_amount) as decimal(18, 2)) as order_amount,
        max(int_value_tenths.origin) as origin
    from int_value_tenths
    group by int_value_tenths.position
)

select * from final
