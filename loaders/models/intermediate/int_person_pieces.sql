-- one row per person who bought within 12 months
-- in how many pieces the person's money lies: a piece is what one customer record alone would show
with

records as (
    select
        stg_customers.source_system || ':' || stg_customers.customer_id as record,
        id_handle(stg_customers.source_system, stg_customers.customer_id) as id,
        email_handle(stg_customers.email) as email,
        loyalty_handle(stg_customers.loyalty_id) as loyalty
    from stg_customers
),

named as (
    select records.record, records.id as handle from records
    union all
    select records.record, records.email from records where records.email is not null
    union all
    select records.record, records.loyalty from records where records.loyalty is not null
),

owners as (
    select
        named.handle,
        min(named.record) as record
    from named
    group by named.handle
),

pieces as (
    select
        int_orders.person_id,
        coalesce(owners.record, int_orders.handle) as piece,
        sum(int_orders.amount) as amount
    from int_orders
    cross join run_parameters
    inner join int_person_scope
        on int_orders.person_id = int_person_scope.person_id
        and int_person_scope.excluded_reason is null
    left join owners
        on int_orders.handle = owners.handle
    where int_orders.order_date > run_parameters.year_ago
    group by int_orders.person_id, coalesce(owners.record, int_orders.handle)
),

final as (
    select
        pieces.person_id,
        count(*) as pieces,
        cast(sum(pieces.amount) as decimal(18, 2)) as revenue_12m,
        cast(greatest(0, sum(pieces.amount) - max(pieces.amount)) as decimal(18, 2)) as unseen_revenue
    from pieces
    group by pieces.person_id
)

select * from final
