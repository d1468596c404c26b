-- one row per person with a home of known place and a purchase in a shop of known place
-- how far from home a person usually buys: the median over purchases
with

final as (
    select
        int_orders.person_id,
        quantile_of(int_shop_distances.km, 0.5) as median_km
    from int_orders
    inner join int_shop_distances
        on int_orders.person_id = int_shop_distances.person_id
        and int_orders.store_id = int_shop_distances.store_id
    where int_orders.is_order
    group by int_orders.person_id
)

select * from final
