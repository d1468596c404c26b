-- one row per person of the base and channel
-- whom each channel reaches: a usable address, a consent, and no refusal since
with

channels as (
    select 'email' as channel
    union all select 'sms'
    union all select 'post'
),

facts as (
    select
        int_person_scope.person_id,
        channels.channel,
        case
            when channels.channel = 'email' then coalesce(int_person_contacts.has_email, 0)
            when channels.channel = 'sms' then coalesce(int_person_contacts.has_mobile, 0)
            else coalesce(int_person_contacts.has_address, 0)
        end as is_valid,
        case when int_person_consents.is_opted_in is not null then 1 else 0 end as is_asked,
        case when int_person_consents.is_opted_in then 1 else 0 end as is_opted_in,
        coalesce(int_person_refusals.is_blocked, 0) as is_blocked
    from int_person_scope
    cross join channels
    left join int_person_contacts
        on int_person_scope.person_id = int_person_contacts.person_id
    left join int_person_consents
        on int_person_scope.person_id = int_person_consents.person_id
        and channels.channel = int_person_consents.channel
    left join int_person_refusals
        on int_person_scope.person_id = int_person_refusals.person_id
        and channels.channel = int_person_refusals.channel
    where int_person_scope.excluded_reason is null
),

final as (
    select
        facts.person_id,
        facts.channel,
        facts.is_valid,
        facts.is_asked,
        facts.is_opted_in,
        facts.is_valid * facts.is_opted_in * facts.is_blocked as is_blocked,
        facts.is_valid * facts.is_opted_in * (1 - facts.is_blocked) as is_reachable
    from facts
)

select * from final
