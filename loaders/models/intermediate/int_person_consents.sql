-- one row per person and channel on which some record states a consent
-- what the person said last; of two statements of one moment the refusal counts, and silence is no statement
with

records as (
    select
        person_records.person_id,
        identity_raw.email_optin,
        identity_raw.sms_optin,
        identity_raw.post_optin,
        identity_raw.optin_at,
        coalesce(identity_raw.optin_at, identity_raw.updated_at, identity_raw.created_at) as said_at
    from identity_raw
    inner join person_records
        on identity_raw.record_id = person_records.record_id
),

statements as (
    select
        records.person_id,
        'email' as channel,
        records.email_optin as is_opted_in,
        records.optin_at,
        records.said_at
    from records
    where records.email_optin is not null
    union all
    select
        records.person_id,
        'sms',
        records.sms_optin,
        records.optin_at,
        records.said_at
    from records
    where records.sms_optin is not null
    union all
    select
        records.person_id,
        'post',
        records.post_optin,
        records.optin_at,
        records.said_at
    from records
    where records.post_optin is not null
),

ranked as (
    select
        statements.person_id,
        statements.channel,
        statements.is_opted_in,
        statements.optin_at,
        row_number() over (
            partition by statements.person_id, statements.channel
            order by statements.said_at desc nulls last, statements.is_opted_in, statements.optin_at desc nulls last
        ) as position
    from statements
),

final as (
    select
        ranked.person_id,
        ranked.channel,
        ranked.is_opted_in,
        ranked.optin_at
    from ranked
    where ranked.position = 1
)

select * from final
