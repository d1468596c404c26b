-- one row per person and channel with a message sent
-- who may no longer be written to: unsubscribed or complained since a dated consent, or two messages running came back
with

sent as (
    select
        person_handles.person_id,
        stg_messages.channel,
        stg_messages.sent_at,
        stg_messages.delivered,
        stg_messages.unsubscribed_at,
        stg_messages.complained_at
    from stg_messages
    inner join person_handles
        on row_handle(
            stg_messages.source_system, stg_messages.customer_id, stg_messages.email, stg_messages.phone, stg_messages.loyalty_id
        ) = person_handles.handle
    where stg_messages.channel in ('email', 'sms', 'post')
        and not coalesce(stg_messages.is_held_out, false)
),

arrivals as (
    select
        sent.person_id,
        sent.channel,
        max(case when sent.delivered then sent.sent_at end) as last_arrival
    from sent
    group by sent.person_id, sent.channel
),

counts as (
    select
        sent.person_id,
        sent.channel,
        max(case
            when int_person_consents.optin_at is null and coalesce(sent.unsubscribed_at, sent.complained_at) is not null
                then 1
            when sent.unsubscribed_at >= int_person_consents.optin_at then 1
            when sent.complained_at >= int_person_consents.optin_at then 1
            else 0
        end) as has_left,
        sum(case
            when sent.delivered then 0
            when sent.delivered is null then 0
            when sent.sent_at < int_person_consents.optin_at then 0
            when sent.sent_at < arrivals.last_arrival then 0
            else 1
        end) as bounces
    from sent
    inner join arrivals
        on sent.person_id = arrivals.person_id
        and sent.channel = arrivals.channel
    left join int_person_consents
        on sent.person_id = int_person_consents.person_id
        and sent.channel = int_person_consents.channel
    group by sent.person_id, sent.channel
),

final as (
    select
        counts.person_id,
        counts.channel,
        case when counts.has_left = 1 or counts.bounces >= 2 then 1 else 0 end as is_blocked
    from counts
)

select * from final
