-- one row per person with a home of known place and a purchase in a shop of known place
-- how far from home people buy: great circles between the middles of postal codes (Sinnott 1984), so within a few kilometres
with

towns as (
    select
        stg_places.postal_code,
        quantile_of(stg_places.latitude, 0.5) as latitude,
        quantile_of(stg_places.longitude, 0.5) as longitude
    from stg_places
    where stg_places.latitude is not null and stg_places.longitude is not null
    group by stg_places.postal_code
),

shops as (
    select
        stg_stores.store_id,
        coalesce(stg_stores.latitude, towns.latitude) as latitude,
        coalesce(stg_stores.longitude, towns.longitude) as longitude
    from stg_stores
    left join towns
        on stg_stores.postal_code = towns.postal_code
),

trips as (
    select
        int_orders.person_id,
        radians(shops.latitude) as shop_latitude,
        radians(towns.latitude) as home_latitude,
        radians(shops.latitude - towns.latitude) as latitudes_apart,
        radians(shops.longitude - towns.longitude) as longitudes_apart
    from int_orders
    inner join shops
        on int_orders.store_id = shops.store_id
    inner join int_person_profile
        on int_orders.person_id = int_person_profile.person_id
    inner join towns
        on int_person_profile.postal_code = towns.postal_code
    where int_orders.is_order and shops.latitude is not null and shops.longitude is not null
),

distances as (
    select
        trips.person_id,
        2 * 6371 * asin(least(1, sqrt(
            sin(trips.latitudes_apart / 2) * sin(trips.latitudes_apart / 2)
            + cos(trips.home_latitude) * cos(trips.shop_latitude)
            * sin(trips.longitudes_apart / 2) * sin(trips.longitudes_apart / 2)
        ))) as km
    from trips
),

final as (
    select
        distances.person_id,
        quantile_of(distances.km, 0.5) as median_km
    from distances
    group by distances.person_id
)

select * from final
