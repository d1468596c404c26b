import type { Engine, Row } from "../../../loaders/engines/engine.js";
import { inOrder, readModels } from "../../../loaders/models/graph.js";
import { giveBack, takeEngine } from "../../support/shared-engines.js";

const MODELS = readModels();

export type Cells = Readonly<Record<string, string | number | boolean | readonly string[] | null>>;

const RAW = {
  record_id: "bigint",
  system: "varchar",
  kind: "varchar",
  customer_id: "varchar",
  title: "varchar",
  first_name: "varchar",
  last_name: "varchar",
  birth_name: "varchar",
  email: "varchar",
  phone: "varchar",
  address: "varchar",
  postal_code: "varchar",
  city: "varchar",
  country: "varchar",
  birth_date: "date",
  gender: "varchar",
  loyalty_id: "varchar",
  created_at: "timestamptz",
  updated_at: "timestamptz",
  email_optin: "boolean",
  sms_optin: "boolean",
  post_optin: "boolean",
};

/** Tables of identity resolution and of other models that the models on quality read, by column and type. */
const GIVEN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  identity_raw: RAW,
  identity_records: {
    record_id: "bigint",
    email: "varchar",
    mobile: "varchar",
    landline: "varchar",
    surname: "varchar",
    surname_sound: "varchar",
    first_sound: "varchar",
    street: "varchar",
    street_number: "varchar",
    postal_code: "varchar",
    loyalty_id: "varchar",
  },
  identity_faults: { record_id: "bigint", field: "varchar", fault: "varchar" },
  person_records: { record_id: "bigint", person_id: "bigint" },
  person_handles: { handle: "varchar", person_id: "bigint" },
  int_lifecycle: { person_id: "bigint", status: "varchar" },
  int_orders: { person_id: "bigint", order_date: "date", is_order: "boolean" },
  int_tickets: { person_id: "bigint", opened_date: "date" },
  int_survey_answers: { person_id: "bigint", answered_date: "date" },
  stg_messages: {
    source_system: "varchar",
    customer_id: "varchar",
    email: "varchar",
    phone: "varchar",
    loyalty_id: "varchar",
    clicked_at: "timestamptz",
    clicked_date: "date",
  },
  mapped_columns: { table_name: "varchar", system: "varchar", column_name: "varchar" },
  quality_limits: { shared_contact: "integer" },
};

/** Rows of given tables, completed by null; what is left out is empty. */
export type Given = Readonly<Record<string, readonly Cells[]>>;

/** Builds models on hand-made tables. The as-of day is 30 June 2025. */
export async function modelsOn(given: Given, wanted: readonly string[]): Promise<Engine> {
  const engine = await takeEngine();
  for (const [table, columns] of Object.entries(GIVEN)) {
    await engine.run(
      `create table ${table} (${Object.entries(columns)
        .map((column) => column.join(" "))
        .join(", ")})`,
    );
    for (const row of given[table] ?? []) {
      const names = Object.keys(row);
      await engine.run(
        `insert into ${table} (${names.join(", ")}) values (${names.map((name) => literal(row[name])).join(", ")})`,
      );
    }
  }
  if (given.quality_limits === undefined) await engine.run("insert into quality_limits values (3)");
  await engine.run(`create table run_parameters as select date '2025-06-30' as as_of, date '2024-12-30' as half_year_ago,
    date '2024-06-30' as year_ago, date '2023-06-30' as two_years_ago`);
  const models = MODELS.filter(({ name }) => !(name in GIVEN));
  for (const node of inOrder(models, wanted)) await node.build(engine);
  return engine;
}

export async function rowsOf(given: Given, table: string, order = "all"): Promise<Row[]> {
  const engine = await modelsOn(given, [table]);
  try {
    return await engine.rows(`select * from ${table} order by ${order}`);
  } finally {
    await giveBack(engine);
  }
}

function literal(value: Cells[string] | undefined): string {
  if (value === null || value === undefined) return "null";
  return typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : String(value);
}

/** Maps fields of customers in a system. */
export const maps = (system: string, ...columns: string[]): Cells[] =>
  columns.map((column_name) => ({ table_name: "customers", system, column_name }));

/** A customer record; each is its own person unless told otherwise. */
export const record = (record_id: number, system: string, cells: Cells = {}): Cells => ({
  record_id,
  system,
  kind: "customer",
  customer_id: `c${record_id}`,
  ...cells,
});
