import { expect, test } from "vitest";
import { maps, modelsOn, record, rowsOf } from "./tables.js";

const GIVEN = {
  identity_raw: [
    record(1, "crm", { email: "a@example.org", birth_date: "1990-01-01", gender: "male" }),
    record(2, "crm", { email: "N/A", birth_date: "1900-01-01", gender: "male" }),
    record(3, "crm", { email: "b@", birth_date: "2012-07-01" }),
    record(4, "crm", { birth_date: "2009-06-30" }),
    record(5, "shop", { email: "info@example.org", birth_date: "1980-01-01" }),
    record(6, "shop", { email: "c@example.org" }),
    { record_id: 7, system: "tills", kind: "contact", email: "d@example.org" },
  ],
  identity_faults: [
    { record_id: 2, field: "email", fault: "placeholder" },
    { record_id: 2, field: "birth_date", fault: "placeholder" },
    { record_id: 2, field: "gender", fault: "contradicts_title" },
    { record_id: 3, field: "email", fault: "syntax" },
    { record_id: 5, field: "email", fault: "role" },
  ],
  person_records: [1, 2, 3, 4, 5, 6].map((record_id) => ({ record_id, person_id: record_id === 6 ? 1 : record_id })),
  int_lifecycle: [
    { person_id: 1, status: "vip" },
    { person_id: 2, status: "lost" },
    { person_id: 3, status: "contract_ended" },
    { person_id: 4, status: "prospect" },
    { person_id: 5, status: "out_of_scope" },
  ],
  mapped_columns: [...maps("crm", "email", "birth_date", "gender"), ...maps("shop", "email")],
};

test("placeholders are empty, and what is filled need not be valid", async () => {
  const rows = await rowsOf(GIVEN, "completeness");
  expect(
    rows.map((row) => [row.field, row.system, row.records, row.filled, row.missing, row.valid, row.invalid]),
  ).toEqual([
    ["birth_date", "all", 4, 3, 1, 2, 1],
    ["birth_date", "crm", 4, 3, 1, 2, 1],
    ["email", "all", 6, 4, 2, 2, 2],
    ["email", "crm", 4, 2, 2, 1, 1],
    ["email", "shop", 2, 2, 0, 1, 1],
    ["gender", "all", 4, 2, 2, 1, 1],
    ["gender", "crm", 4, 2, 2, 1, 1],
  ]);
  expect(rows.map(({ share }) => share)).toEqual([0.75, 0.75, 4 / 6, 0.5, 1, 0.5, 0.5]);
  expect(rows.map(({ valid_share }) => valid_share)).toEqual([2 / 3, 2 / 3, 0.5, 0.5, 0.5, 0.5, 0.5]);
});

test("somebody is 16 to 110 years old on the as-of day", async () => {
  const born = (day: string, record_id: number) => record(record_id, "crm", { birth_date: day });
  const rows = await rowsOf(
    {
      identity_raw: ["2009-06-30", "2009-07-01", "1914-07-01", "1914-06-30"]
        .map(born)
        .map((row, i) => ({ ...row, record_id: i + 1 })),
      mapped_columns: maps("crm", "birth_date"),
    },
    "int_record_fields",
    "record_id",
  );
  expect(rows.map(({ birth_date_state }) => birth_date_state)).toEqual([2, 1, 2, 1]);
});

test("statuses are coarsened, and add up to all systems", async () => {
  const engine = await modelsOn(GIVEN, ["completeness", "completeness_by_status"]);
  const rows = await engine.rows(
    "select field, status, records, filled, valid from completeness_by_status where field = 'email' order by all",
  );
  const sums = await engine.rows(`select completeness.field from completeness
    inner join (select field, sum(records) as records, sum(filled) as filled, sum(valid) as valid
      from completeness_by_status group by field) as sums on completeness.field = sums.field
    where system = 'all' and (completeness.records <> sums.records or completeness.filled <> sums.filled or completeness.valid <> sums.valid)`);
  await engine.close();
  expect(rows).toEqual([
    { field: "email", status: "current", records: 2, filled: 2, valid: 2 },
    { field: "email", status: "lapsed", records: 2, filled: 1, valid: 0 },
    { field: "email", status: "no_order", records: 2, filled: 1, valid: 0 },
  ]);
  expect(sums).toEqual([]);
});
