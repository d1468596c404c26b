-- one row per way to look at new customers, value of it and number of them by what was reached within 7 days
-- who of the new customers of 12 months can be written to, has agreed to it and has joined, by where they first bought
with

newcomers as (
    select
        int_person_orders.person_id,
        int_person_orders.first_order_date
    from int_person_orders
    cross join run_parameters
    inner join int_person_scope
        on int_person_orders.person_id = int_person_scope.person_id
    where int_person_orders.first_order_date > run_parameters.year_ago
        and int_person_orders.first_order_date <= add_days_to(run_parameters.as_of, -7)
        and int_person_scope.excluded_reason is null
),

names as (
    select
        stg_stores.store_id,
        min(stg_stores.name) as name
    from stg_stores
    group by stg_stores.store_id
),

places as (
    select
        newcomers.person_id,
        min(int_orders.channel) as channel,
        min(case when int_orders.channel = 'store' then coalesce(names.name, int_orders.store_id) end) as store
    from newcomers
    inner join int_orders
        on newcomers.person_id = int_orders.person_id
        and newcomers.first_order_date = int_orders.order_date
    left join names
        on int_orders.store_id = names.store_id
    where int_orders.is_order
    group by newcomers.person_id
),

-- A consent without a day counts as given in time.
agreed as (
    select distinct newcomers.person_id
    from newcomers
    inner join int_person_consents
        on newcomers.person_id = int_person_consents.person_id
    where int_person_consents.is_opted_in
        and (
            int_person_consents.optin_at is null
            or cast(int_person_consents.optin_at as date) <= add_days_to(newcomers.first_order_date, 7)
        )
),

joined as (
    select distinct newcomers.person_id
    from newcomers
    inner join person_handles
        on newcomers.person_id = person_handles.person_id
    inner join stg_loyalty_members
        on loyalty_handle(stg_loyalty_members.loyalty_id) = person_handles.handle
    where stg_loyalty_members.joined_date <= add_days_to(newcomers.first_order_date, 7)
),

steps as (
    select
        newcomers.person_id,
        coalesce(
            int_person_contacts.has_email * int_person_contacts.has_mobile * int_person_contacts.has_address, 0
        ) as has_contact,
        case when agreed.person_id is null then 0 else 1 end as has_agreed,
        case when joined.person_id is null then 0 else 1 end as has_joined,
        coalesce(places.channel, 'unknown') as channel,
        places.store
    from newcomers
    left join int_person_contacts
        on newcomers.person_id = int_person_contacts.person_id
    left join agreed
        on newcomers.person_id = agreed.person_id
    left join joined
        on newcomers.person_id = joined.person_id
    left join places
        on newcomers.person_id = places.person_id
),

grouped as (
    select
        'all' as dimension,
        'all' as value,
        steps.has_contact,
        steps.has_agreed,
        steps.has_joined
    from steps

    union all

    select
        'channel' as dimension,
        steps.channel as value,
        steps.has_contact,
        steps.has_agreed,
        steps.has_joined
    from steps

    union all

    select
        'store' as dimension,
        steps.store as value,
        steps.has_contact,
        steps.has_agreed,
        steps.has_joined
    from steps
    where steps.store is not null
),

final as (
    select
        grouped.dimension,
        grouped.value,
        grouped.has_contact,
        grouped.has_agreed,
        grouped.has_joined,
        count(*) as customers
    from grouped
    group by grouped.dimension, grouped.value, grouped.has_contact, grouped.has_agreed, grouped.has_joined
)

select * from final
