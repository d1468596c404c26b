-- one row per person with a home postal code and a purchase in a shop of known place
-- the share of shop purchases made in another département than home
with

homes as (
    select
        int_person_profile.person_id,
        substring(int_person_profile.postal_code, 1, 2) as department
    from int_person_profile
    where int_person_profile.postal_code is not null
),

shops as (
    select
        stg_stores.store_id,
        substring(stg_stores.postal_code, 1, 2) as department
    from stg_stores
    where stg_stores.postal_code is not null
),

final as (
    select
        int_orders.person_id,
        avg(case when shops.department <> homes.department then 1.0 else 0.0 end) as away_share
    from int_orders
    inner join shops
        on int_orders.store_id = shops.store_id
    inner join homes
        on int_orders.person_id = homes.person_id
    where int_orders.is_order
    group by int_orders.person_id
)

select * from final
