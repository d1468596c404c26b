-- one row per record and family of oddities it belongs to
-- records that somebody should look at; what they share tells which belong together
with

people as (
    select
        identity_raw.record_id,
        identity_raw.system,
        person_records.person_id,
        normalise_email(identity_raw.email) as email,
        identity_records.mobile,
        identity_records.landline,
        identity_records.loyalty_id,
        identity_records.first_sound,
        identity_records.surname_sound,
        identity_records.street_number,
        identity_records.street,
        identity_records.postal_code,
        identity_raw.birth_date,
        cast(identity_raw.created_at as date) as created_day,
        minute_of(identity_raw.created_at) as created_minute
    from identity_raw
    inner join identity_records
        on identity_raw.record_id = identity_records.record_id
    inner join person_records
        on identity_raw.record_id = person_records.record_id
    where identity_raw.kind = 'customer'
),

contacts as (
    select people.record_id, people.person_id, 'shared_email' as family, people.email as shared_value
    from people
    where people.email is not null
    union all
    select people.record_id, people.person_id, 'shared_phone', people.mobile
    from people
    where people.mobile is not null
    union all
    select people.record_id, people.person_id, 'shared_phone', people.landline
    from people
    where people.landline is not null and (people.mobile is null or people.landline <> people.mobile)
),

-- Counting rows is cheap and leaves few groups whose persons have to be told apart.
frequent_contacts as (
    select contacts.family, contacts.shared_value
    from contacts
    cross join quality_limits
    group by contacts.family, contacts.shared_value
    having count(*) > max(quality_limits.shared_contact)
),

shared_contacts as (
    select contacts.family, contacts.shared_value
    from contacts
    inner join frequent_contacts
        on contacts.family = frequent_contacts.family
        and contacts.shared_value = frequent_contacts.shared_value
    cross join quality_limits
    group by contacts.family, contacts.shared_value
    having count(distinct contacts.person_id) > max(quality_limits.shared_contact)
),

frequent_cards as (
    select people.loyalty_id
    from people
    where people.loyalty_id is not null
    group by people.loyalty_id
    having count(*) > 2
),

shared_cards as (
    select people.loyalty_id
    from people
    inner join frequent_cards
        on people.loyalty_id = frequent_cards.loyalty_id
    where people.surname_sound is not null
    group by people.loyalty_id
    having count(distinct coalesce(people.first_sound, '') || ' ' || people.surname_sound) > 2
),

frequent_addresses as (
    select people.postal_code, people.street, people.street_number, people.created_day
    from people
    where people.postal_code is not null and people.street is not null and people.street_number is not null
        and people.created_day is not null
    group by people.postal_code, people.street, people.street_number, people.created_day
    having count(*) > 5
),

full_addresses as (
    select people.postal_code, people.street, people.street_number, people.created_day
    from people
    inner join frequent_addresses
        on people.postal_code = frequent_addresses.postal_code
        and people.street = frequent_addresses.street
        and people.street_number = frequent_addresses.street_number
        and people.created_day = frequent_addresses.created_day
    group by people.postal_code, people.street, people.street_number, people.created_day
    having count(distinct people.person_id) > 5
),

timed_systems as (
    select people.system
    from people
    where people.created_minute is not null
    group by people.system
    having count(distinct substring(people.created_minute, 12, 5)) > 10
),

frequent_minutes as (
    select people.system, people.created_minute
    from people
    inner join timed_systems
        on people.system = timed_systems.system
    group by people.system, people.created_minute
    having count(*) > 10
),

full_minutes as (
    select people.system, people.created_minute
    from people
    inner join frequent_minutes
        on people.system = frequent_minutes.system
        and people.created_minute = frequent_minutes.created_minute
    group by people.system, people.created_minute
    having count(distinct people.person_id) > 10
),

found as (
    select contacts.record_id, contacts.family, contacts.shared_value
    from contacts
    inner join shared_contacts
        on contacts.family = shared_contacts.family
        and contacts.shared_value = shared_contacts.shared_value
    union all
    select people.record_id, 'card_many_names', people.loyalty_id
    from people
    inner join shared_cards
        on people.loyalty_id = shared_cards.loyalty_id
    union all
    select people.record_id, 'accounts_one_address',
        people.street_number || ' ' || people.street || ' ' || people.postal_code
    from people
    inner join full_addresses
        on people.postal_code = full_addresses.postal_code
        and people.street = full_addresses.street
        and people.street_number = full_addresses.street_number
        and people.created_day = full_addresses.created_day
    union all
    select people.record_id, 'accounts_one_minute', people.system || ' ' || full_minutes.created_minute
    from people
    inner join full_minutes
        on people.system = full_minutes.system
        and people.created_minute = full_minutes.created_minute
    union all
    select identity_faults.record_id,
        case identity_faults.fault
            when 'keyboard' then 'keyboard_names'
            when 'test' then 'test_accounts'
            when 'spike' then 'birth_date_spike'
            else 'impossible_birth'
        end,
        case when identity_faults.fault = 'spike' then cast(people.birth_date as string) end
    from identity_faults
    inner join people
        on identity_faults.record_id = people.record_id
    where identity_faults.fault in ('keyboard', 'test', 'spike')
        or (identity_faults.field = 'birth_date' and identity_faults.fault in ('future', 'out_of_range'))
),

final as (
    select
        found.record_id,
        found.family,
        min(found.shared_value) as shared_value
    from found
    group by found.record_id, found.family
)

select * from final
