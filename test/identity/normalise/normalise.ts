import { openDuckdb } from "../../../loaders/engines/duckdb/engine.js";
import { type Engine, literal, type Row } from "../../../loaders/engines/engine.js";
import {
  type NormaliseFacts,
  type NormaliseOptions,
  normaliseRecords,
} from "../../../loaders/identity/normalise/index.js";

const TEXTS = [
  "title",
  "first_name",
  "last_name",
  "birth_name",
  "email",
  "phone",
  "address",
  "postal_code",
  "city",
  "country",
  "gender",
  "loyalty_id",
] as const;

export type RawRecord = Partial<Record<(typeof TEXTS)[number] | "birth_date" | "created_at" | "updated_at", string>>;

export interface Normalised {
  readonly records: Row[];
  /** `field: fault` by record, in the order of the records given. */
  readonly faults: string[][];
  readonly facts: NormaliseFacts;
}

/** One engine for all tests of a file: what one leaves, the next replaces. */
let opened: Promise<Engine> | undefined;

/** Runs normalisation over the given raw records; what a record does not say is NULL. */
export async function normalise(raw: readonly RawRecord[], options: NormaliseOptions = {}): Promise<Normalised> {
  opened ??= openDuckdb({ memory: "500MB", threads: 2, spill: "" });
  const engine = await opened;
  await writeRaw(engine, raw);
  const facts = await normaliseRecords(engine, options);
  const records = await engine.rows("select * from identity_records order by record_id");
  const found = await engine.rows<{ record_id: number; fault: string }>(
    "select record_id, field || ': ' || fault as fault from identity_faults order by record_id, field",
  );
  const faults = raw.map((_, index) => found.filter((row) => row.record_id === index + 1).map(({ fault }) => fault));
  return { records, faults, facts };
}

/** One column of the normalised records. */
export async function column(
  field: string,
  raw: readonly RawRecord[],
  options: NormaliseOptions = {},
): Promise<unknown[]> {
  return (await normalise(raw, options)).records.map((record) => record[field]);
}

async function writeRaw(engine: Engine, raw: readonly RawRecord[]): Promise<void> {
  await engine.run(`create or replace table identity_raw (record_id bigint, kind varchar, ${TEXTS.map((name) => `${name} varchar`).join(", ")},
    birth_date date, created_at timestamptz, updated_at timestamptz)`);
  const text = (value: string | undefined) => (value === undefined ? "null" : literal(value));
  const rows = raw.map((record, index) => {
    const values = [...TEXTS, "birth_date", "created_at", "updated_at"] as const;
    return `(${[String(index + 1), "'customer'", ...values.map((name) => text(record[name]))].join(", ")})`;
  });
  if (rows.length > 0) await engine.run(`insert into identity_raw values ${rows.join(", ")}`);
}
