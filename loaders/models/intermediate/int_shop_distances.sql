-- one row per person with a home of known place and shop of known place where the person bought
-- how far from home people buy: great circles between the middles of postal codes (Sinnott 1984), so within a few kilometres
with

towns as (
    select
        stg_places.postal_code,
        stg_places.country,
        quantile_of(stg_places.latitude, 0.5) as latitude,
        quantile_of(stg_places.longitude, 0.5) as longitude
    from stg_places
    where stg_places.latitude is not null and stg_places.longitude is not null
    group by stg_places.postal_code, stg_places.country
),

-- A code of several countries is a home only where the customer's own is one of them. Two letters are a country's code.
homes as (
    select
        int_person_profile.person_id,
        min(towns.latitude) as latitude,
        min(towns.longitude) as longitude
    from int_person_profile
    inner join towns
        on int_person_profile.postal_code = towns.postal_code
        and (
            int_person_profile.country = towns.country
            or coalesce(substring(int_person_profile.country, 3, 1), 'unknown') <> ''
            or coalesce(substring(towns.country, 3, 1), 'unknown') <> ''
        )
    group by int_person_profile.person_id
    having count(*) = 1
),

shops as (
    select
        stg_stores.store_id,
        min(coalesce(stg_stores.latitude, towns.latitude)) as latitude,
        min(coalesce(stg_stores.longitude, towns.longitude)) as longitude
    from stg_stores
    left join towns
        on stg_stores.postal_code = towns.postal_code
    group by stg_stores.store_id
),

pairs as (
    select distinct
        int_orders.person_id,
        int_orders.store_id
    from int_orders
    where int_orders.is_order and int_orders.person_id is not null and int_orders.store_id is not null
),

trips as (
    select
        pairs.person_id,
        pairs.store_id,
        radians(shops.latitude) as shop_latitude,
        radians(homes.latitude) as home_latitude,
        radians(shops.latitude - homes.latitude) as latitudes_apart,
        radians(shops.longitude - homes.longitude) as longitudes_apart
    from pairs
    inner join shops
        on pairs.store_id = shops.store_id
    inner join homes
        on pairs.person_id = homes.person_id
    where shops.latitude is not null and shops.longitude is not null
),

final as (
    select
        trips.person_id,
        trips.store_id,
        2 * 6371 * asin(least(1, sqrt(
            sin(trips.latitudes_apart / 2) * sin(trips.latitudes_apart / 2)
            + cos(trips.home_latitude) * cos(trips.shop_latitude)
            * sin(trips.longitudes_apart / 2) * sin(trips.longitudes_apart / 2)
        ))) as km
    from trips
)

select * from final
