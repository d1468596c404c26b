-- one row per kind of waste and channel
-- messages of a year that reach a second record of a person, or nobody
with

mailed as (
    select
        stg_messages.source_system,
        stg_messages.channel,
        count(*) as messages
    from stg_messages
    cross join run_parameters
    where stg_messages.sent_date > run_parameters.year_ago
        and not coalesce(stg_messages.is_held_out, false)
    group by stg_messages.source_system, stg_messages.channel
),

records as (
    select
        stg_customers.source_system,
        count(*) as records
    from stg_customers
    group by stg_customers.source_system
),

surplus as (
    select
        int_surplus_records.source_system,
        count(*) as persons,
        sum(int_surplus_records.surplus_records) as surplus_records
    from int_surplus_records
    group by int_surplus_records.source_system
),

duplicates as (
    select
        mailed.channel,
        sum(surplus.surplus_records) as count,
        sum(cast(surplus.surplus_records * mailed.messages / records.records as decimal(18, 4))) as messages,
        sum(surplus.persons) as units
    from mailed
    inner join records
        on mailed.source_system = records.source_system
    inner join surplus
        on mailed.source_system = surplus.source_system
    group by mailed.channel
),

returned as (
    select
        stg_messages.channel,
        count(*) as count,
        count(distinct person_handles.person_id)
            + sum(case when person_handles.person_id is null then 1 else 0 end) as units
    from stg_messages
    cross join run_parameters
    left join person_handles
        on row_handle(
            stg_messages.source_system, stg_messages.customer_id, stg_messages.email, stg_messages.phone, stg_messages.loyalty_id
        ) = person_handles.handle
    where stg_messages.sent_date > run_parameters.year_ago
        and not coalesce(stg_messages.is_held_out, false)
        and not stg_messages.delivered
    group by stg_messages.channel
),

final as (
    select
        'duplicates' as item,
        duplicates.channel,
        duplicates.count,
        duplicates.messages,
        duplicates.units
    from duplicates
    union all
    select
        'undeliverable',
        returned.channel,
        returned.count,
        returned.count,
        returned.units
    from returned
)

select * from final
