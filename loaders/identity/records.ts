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
 * other tables name somebody.
 */
export async function collectRecords(engine: Engine): Promise<void> {
  const named = SPEAKING.map(
    (table) => `select distinct source_system, customer_id, email, phone, loyalty_id from stg_${table}
      where coalesce(customer_id, email, phone, loyalty_id) is not null`,
  ).join(" union ");
  await engine.run(`create or replace table identity_raw as
    with customers as (
      select source_system as system, 'customer' as kind, customer_id, email, phone, loyalty_id, ${COLUMNS.join(", ")},
        source_file, source_row
      from stg_customers
    ), named as (${named}),
    contacts as (
      select named.source_system as system, 'contact' as kind, named.customer_id, named.email, named.phone, named.loyalty_id,
        ${COLUMNS.map((column) => `cast(null as ${typeOf(column)}) as ${column}`).join(", ")},
        cast(null as varchar) as source_file, cast(null as bigint) as source_row
      from named
    ), gathered as (select * from customers union all select * from contacts)
    select row_number() over (
        order by kind desc, system, customer_id, email, phone, loyalty_id, source_file, source_row
      ) as record_id,
      row_handle(system, customer_id, email, phone, loyalty_id) as handle, gathered.*
    from gathered`);
}

function typeOf(column: (typeof COLUMNS)[number]): string {
  if (column.endsWith("_at")) return "timestamptz";
  if (column.endsWith("_optin")) return "boolean";
  return column === "birth_date" ? "date" : "varchar";
}
