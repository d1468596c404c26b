-- one row per person and day with a valid order (or per order where days are not merged)
-- the purchases that recency, frequency and gaps count
with

valid_orders as (
    select
        int_orders.person_id,
        int_orders.order_date,
        int_orders.amount
    from int_orders
    where int_orders.is_order and int_orders.person_id is not null
),

merged as (
    select
        valid_orders.person_id,
        valid_orders.order_date,
        cast(count(*) as integer) as orders,
        1 as purchases,
        sum(valid_orders.amount) as amount
    from valid_orders
    group by valid_orders.person_id, valid_orders.order_date
),

final as (
    select
        merged.person_id,
        merged.order_date,
        merged.orders,
        case when run_parameters.merge_days then merged.purchases else merged.orders end as purchases,
        merged.amount
    from merged
    cross join run_parameters
)

select * from final
