-- one row per level of detail, shop and side of its catchment area: near and far, or both as known; untold without a known place
-- who comes from where within 24 months, and who of them came back or turned to the web within a year of coming
with

customers as (
    select
        int_orders.person_id,
        int_orders.store_id,
        min(int_orders.order_date) as came_on
    from int_orders
    cross join run_parameters
    inner join int_person_scope
        on int_orders.person_id = int_person_scope.person_id
        and int_person_scope.excluded_reason is null
    where int_orders.is_order
        and int_orders.store_id is not null
        and int_orders.order_date > run_parameters.two_years_ago
        and int_orders.order_date <= run_parameters.as_of
    group by int_orders.person_id, int_orders.store_id
),

shops as (
    select
        customers.store_id,
        row_number() over (order by count(*) desc, customers.store_id) as place
    from customers
    group by customers.store_id
),

names as (
    select
        stg_stores.store_id,
        min(stg_stores.name) as name
    from stg_stores
    group by stg_stores.store_id
),

placed as (
    select
        customers.person_id,
        case when shops.place <= 12 then coalesce(names.name, customers.store_id) else 'other_stores' end as store,
        min(shops.place) as place,
        min(customers.came_on) as came_on,
        min(int_shop_distances.km) as km
    from customers
    inner join shops
        on customers.store_id = shops.store_id
    left join names
        on customers.store_id = names.store_id
    left join int_shop_distances
        on customers.person_id = int_shop_distances.person_id
        and customers.store_id = int_shop_distances.store_id
    group by
        customers.person_id,
        case when shops.place <= 12 then coalesce(names.name, customers.store_id) else 'other_stores' end
),

online as (
    select max(case when int_orders.channel = 'web' then 1 else 0 end) as is_sold
    from int_orders
),

followed as (
    select
        placed.person_id,
        placed.store,
        placed.place,
        placed.km,
        case
            when placed.km is null then 'untold'
            when placed.km > run_parameters.catchment_km then 'far'
            else 'near'
        end as area,
        case when placed.came_on <= run_parameters.year_ago then 1 else 0 end as is_followed,
        max(case
            when int_orders.order_date > placed.came_on
                and int_orders.order_date <= add_months_to(placed.came_on, 12) then 1
            else 0
        end) as has_come_back,
        max(case when int_orders.channel = 'web' and int_orders.order_date <= placed.came_on then 1 else 0 end) as was_online,
        max(case
            when int_orders.channel = 'web'
                and int_orders.order_date > placed.came_on
                and int_orders.order_date <= add_months_to(placed.came_on, 12) then 1
            else 0
        end) as has_turned
    from placed
    cross join run_parameters
    inner join int_orders
        on placed.person_id = int_orders.person_id
        and int_orders.is_order
    group by placed.person_id, placed.store, placed.place, placed.km, placed.came_on, run_parameters.catchment_km, run_parameters.year_ago
),

-- Four in five of those whose home is known live within it.
reaches as (
    select
        followed.store,
        quantile_of(followed.km, 0.8) as reach_km
    from followed
    group by followed.store
),

levels as (
    select
        'sides' as detail,
        followed.*
    from followed
    union all
    select
        'known',
        followed.*
    from followed
),

final as (
    select
        levels.detail,
        levels.store,
        case when levels.detail = 'known' and levels.km is not null then 'known' else levels.area end as area,
        min(levels.place) as place,
        count(*) as customers,
        quantile_of(levels.km, 0.5) as median_km,
        max(reaches.reach_km) as reach_km,
        sum(levels.is_followed) as followed,
        sum(levels.is_followed * levels.has_come_back) as came_back,
        max(online.is_sold) * sum(levels.is_followed * (1 - levels.was_online)) as offline,
        sum(levels.is_followed * (1 - levels.was_online) * levels.has_turned) as turned
    from levels
    cross join online
    inner join reaches
        on levels.store = reaches.store
    where exists (select 1 from placed where placed.km is not null)
    group by
        levels.detail,
        levels.store,
        case when levels.detail = 'known' and levels.km is not null then 'known' else levels.area end
)

select * from final
