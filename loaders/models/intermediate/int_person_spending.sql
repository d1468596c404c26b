-- one row per person on whom something was spent in 12 months
-- what the team spends on each: messages at the cost of one, points used, discounts given
with

sent as (
    select
        person_handles.person_id,
        count(*) as messages,
        sum(coalesce(message_costs.unit_cost, 0)) as contact_cost
    from stg_messages
    cross join run_parameters
    inner join person_handles
        on row_handle(
            stg_messages.source_system, stg_messages.customer_id, stg_messages.email, stg_messages.phone, stg_messages.loyalty_id
        ) = person_handles.handle
    left join message_costs
        on stg_messages.channel = message_costs.channel
    where stg_messages.sent_date > run_parameters.year_ago
        and stg_messages.sent_date <= run_parameters.as_of
        and not coalesce(stg_messages.is_held_out, false)
    group by person_handles.person_id
),

burnt as (
    select
        person_handles.person_id,
        sum(abs(stg_loyalty_ledger.points)) as points
    from stg_loyalty_ledger
    cross join run_parameters
    inner join person_handles
        on loyalty_handle(stg_loyalty_ledger.loyalty_id) = person_handles.handle
    where stg_loyalty_ledger.kind = 'burn'
        and stg_loyalty_ledger.occurred_date > run_parameters.year_ago
        and stg_loyalty_ledger.occurred_date <= run_parameters.as_of
    group by person_handles.person_id
),

discounted as (
    select
        int_orders.person_id,
        sum(int_orders.discount) as discount
    from int_orders
    cross join run_parameters
    where int_orders.is_order
        and int_orders.person_id is not null
        and int_orders.discount > 0
        and int_orders.order_date > run_parameters.year_ago
        and int_orders.order_date <= run_parameters.as_of
    group by int_orders.person_id
),

people as (
    select sent.person_id from sent
    union
    select burnt.person_id from burnt
    union
    select discounted.person_id from discounted
),

final as (
    select
        people.person_id,
        coalesce(sent.messages, 0) as messages,
        cast(coalesce(sent.contact_cost, 0) as decimal(18, 4)) as contact_cost,
        coalesce(burnt.points, 0) as points,
        cast(coalesce(discounted.discount, 0) as decimal(18, 2)) as discount
    from people
    left join sent
        on people.person_id = sent.person_id
    left join burnt
        on people.person_id = burnt.person_id
    left join discounted
        on people.person_id = discounted.person_id
)

select * from final
