import { rowsOf } from "../../support/hand-made.js";

type Record = readonly [
  id: number,
  system: string,
  kind: "customer" | "contact",
  handle: string | null,
  customer: string | null,
  person: number | null,
  more?: Readonly<globalThis.Record<string, string>>,
];

const text = (value: string | null | undefined): string =>
  value === null || value === undefined ? "null" : `'${value}'`;
const NAMED = ["title", "first_name", "last_name"];
const NORMALISED = {
  record_id: "bigint",
  first_name: "varchar",
  first_main: "varchar",
  first_initials: "varchar",
  surname: "varchar",
  birth_surname: "varchar",
  particle: "varchar",
  email: "varchar",
  mobile: "varchar",
  landline: "varchar",
  loyalty_id: "varchar",
  street: "varchar",
  street_number: "varchar",
  postal_code: "varchar",
};

/** The matcher's tables for records given by hand; `more` holds normalised values, and raw ones as `raw_<column>`. */
export const recordTables = (records: readonly Record[], persons: readonly number[]) => ({
  identity_raw: rowsOf(
    {
      record_id: "bigint",
      system: "varchar",
      kind: "varchar",
      handle: "varchar",
      customer_id: "varchar",
      title: "varchar",
      first_name: "varchar",
      last_name: "varchar",
    },
    records.map(([id, system, kind, handle, customer, , more = {}]) =>
      [
        id,
        text(system),
        text(kind),
        text(handle),
        text(customer),
        ...NAMED.map((name) => text(more[`raw_${name}`])),
      ].join(", "),
    ),
  ),
  identity_records: rowsOf(
    NORMALISED,
    records.map(([id, , , , , , more = {}]) =>
      [
        id,
        ...Object.keys(NORMALISED)
          .slice(1)
          .map((name) => text(more[name])),
      ].join(", "),
    ),
  ),
  person_records: rowsOf(
    { record_id: "bigint", person_id: "bigint" },
    records.flatMap(([id, , , , , person]) => (person === null ? [] : [`${id}, ${person}`])),
  ),
  int_person_scope: rowsOf(
    { person_id: "bigint", excluded_reason: "varchar" },
    persons.map((person) => `${person}, null`),
  ),
});

export const files = (rows: readonly (readonly [system: string, read: number, rejected: number, filtered: number])[]) =>
  rowsOf(
    { system: "varchar", file: "varchar", rows_read: "bigint", rows_rejected: "bigint", rows_filtered: "bigint" },
    rows.map(([system, read, rejected, filtered]) => `'${system}', '${system}.csv', ${read}, ${rejected}, ${filtered}`),
  );

export const parameters = (k: number): string => `select date '2026-10-31' as as_of, ${k} as k`;
