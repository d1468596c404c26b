-- one row per customer record that was used, and one per id or contact that only other exports know
-- what unification starts from: rows of customers, and whoever orders, writes or answers without one
with

customers as (
    select
        identity_raw.record_id,
        identity_raw.system,
        identity_raw.handle,
        person_records.person_id,
        identity_records.email,
        identity_records.loyalty_id,
        identity_records.mobile,
        identity_records.landline
    from identity_raw
    inner join identity_records
        on identity_raw.record_id = identity_records.record_id
    left join person_records
        on identity_raw.record_id = person_records.record_id
    where identity_raw.kind = 'customer'
),

handles as (
    select distinct customers.handle
    from customers
    where customers.handle is not null
),

known_contacts as (
    select customers.person_id, customers.email as contact from customers where customers.email is not null
    union
    select customers.person_id, customers.loyalty_id from customers where customers.loyalty_id is not null
    union
    select customers.person_id, customers.mobile from customers where customers.mobile is not null
    union
    select customers.person_id, customers.landline from customers where customers.landline is not null
),

contacts as (
    select
        min(identity_raw.record_id) as record_id,
        identity_raw.system,
        identity_raw.handle,
        min(person_records.person_id) as person_id,
        max(case when identity_raw.customer_id is null then 0 else 1 end) as has_id,
        min(coalesce(
            identity_records.email, identity_records.loyalty_id, identity_records.mobile, identity_records.landline
        )) as contact
    from identity_raw
    inner join identity_records
        on identity_raw.record_id = identity_records.record_id
    left join person_records
        on identity_raw.record_id = person_records.record_id
    where identity_raw.kind = 'contact' and identity_raw.handle is not null
    group by identity_raw.system, identity_raw.handle
),

records as (
    select customers.record_id, customers.system, customers.person_id, 0 as is_contact
    from customers
    union all
    select contacts.record_id, contacts.system, contacts.person_id, 1
    from contacts
    left join handles
        on contacts.handle = handles.handle
    left join known_contacts
        on contacts.person_id = known_contacts.person_id
        and contacts.contact = known_contacts.contact
    where handles.handle is null and (contacts.has_id = 1 or known_contacts.contact is null)
),

final as (
    select
        records.record_id,
        records.system,
        int_identity_scope.person_id,
        records.is_contact
    from records
    left join int_identity_scope
        on records.person_id = int_identity_scope.person_id
)

select * from final
