import type { Engine } from "../engines/engine.js";

/** Tables whose rows may say whose they are, beside the customer records themselves. */
const SPEAKING = [
  "orders",
  "order_lines",
  "events",
  "tickets",
  "surveys",
  "messages",
  "loyalty_members",
  "contracts",
  "enrichment",
] as const;

const COLUMNS = [
  "title",
  "first_name",
  "last_name",
  "birth_name",
  "address",
  "postal_code",
  "city",
  "country",
  "birth_date",
  "gender",
  "person_key",
  "created_at",
  "updated_at",
  "excluded_reason",
  "email_optin",
  "sms_optin",
  "post_optin",
  "optin_at",
] as const;

/**
 * Leaves `identity_raw`: one row per customer record, and one per different way (id, e-mail, phone, card) in which the rows of
 * other tables name somebody. Customers come first, and a record's number depends on nothing but what the exports hold.
 */
export async function collectRecords(engine: Engine): Promise<void> {
  await engine.run(`create or replace table identity_raw_customers as
    select row_number() over (order by system, customer_id, email, phone, loyalty_id, source_file, source_row) as record_id,
      row_handle(system, customer_id, email, phone, loyalty_id) as handle, *
    from (
      select source_system as system, customer_id, email, phone, loyalty_id, ${COLUMNS.join(", ")}, source_file, source_row
      from stg_customers
    )`);
  const named = SPEAKING.map(
    (table) => `select distinct source_system as system, customer_id, email, phone, loyalty_id from stg_${table}
      where coalesce(customer_id, email, phone, loyalty_id) is not null`,
  ).join(" union ");
  // A table of their own, because the columns of a customer that they lack would take as much memory as if they were filled.
  await engine.run(`create or replace table identity_raw_contacts as
    select (select count(*) from stg_customers) + row_number() over (order by system, customer_id, email, phone, loyalty_id) as record_id,
      row_handle(system, customer_id, email, phone, loyalty_id) as handle, named.*
    from (${named}) as named`);
  await engine.run(`create or replace view identity_raw as
    select *, 'customer' as kind from identity_raw_customers
    union all by name select *, 'contact' as kind from identity_raw_contacts`);
}
