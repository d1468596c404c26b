import { expect, test } from "vitest";
import { modelsOn, record, rowsOf } from "./tables.js";

const self = (ids: readonly number[]) => ids.map((id) => ({ record_id: id, person_id: id }));
const dates = (given: Parameters<typeof rowsOf>[0]) =>
  rowsOf(given, "int_record_dates", "record_id").then((rows) =>
    rows.map(({ written_on, confirmed_on }) => [written_on, confirmed_on]),
  );

test("a record is as fresh as its last change, or its person's last sign of life", async () => {
  const given = {
    identity_raw: [
      record(1, "crm", { created_at: "2020-01-01", updated_at: "2023-05-01" }),
      record(2, "crm", { created_at: "2024-01-01" }),
      record(3, "crm", {}),
      record(4, "crm", { created_at: "2019-01-01" }),
      record(5, "crm", { created_at: "2019-01-01" }),
      record(6, "crm", { created_at: "2025-01-01", updated_at: "2024-01-01" }),
    ],
    person_records: self([1, 2, 3, 4, 5, 6]),
    person_handles: [{ handle: "i:mail:m5", person_id: 5 }],
    int_orders: [
      { person_id: 1, order_date: "2025-06-01", is_order: true },
      { person_id: 2, order_date: "2025-06-01", is_order: false },
    ],
    int_tickets: [{ person_id: 3, opened_date: "2024-10-01" }],
    int_survey_answers: [{ person_id: 4, answered_date: "2022-02-02" }],
    stg_messages: [
      { source_system: "mail", customer_id: "m5", clicked_at: "2025-01-05 10:00:00+00", clicked_date: "2025-01-05" },
      { source_system: "mail", customer_id: "m5" },
    ],
  };
  expect(await dates(given)).toEqual([
    ["2023-05-01", "2025-06-01"],
    ["2024-01-01", "2024-01-01"],
    [null, "2024-10-01"],
    ["2019-01-01", "2022-02-02"],
    ["2019-01-01", "2025-01-05"],
    ["2025-01-01", "2025-01-01"],
  ]);
  const bands = await rowsOf(given, "freshness", "position");
  expect(bands.map(({ band, records }) => [band, records])).toEqual([
    ["under_6m", 3],
    ["6_12m", 1],
    ["12_24m", 1],
    ["over_24m", 1],
    ["unknown", 0],
  ]);
});

test("a day that stamped more than a fifth of the records verifies nothing", async () => {
  const at = (id: number, updated: string) => record(id, "crm", { created_at: "2020-01-01", updated_at: updated });
  const ids = Array.from({ length: 100 }, (_, index) => index);
  const batch = ids.map((id) =>
    at(
      id,
      id < 30
        ? "2025-05-05 03:00:00+00"
        : `2024-${String(1 + (id % 12)).padStart(2, "0")}-${String(1 + (id % 28)).padStart(2, "0")}`,
    ),
  );
  const given = { identity_raw: batch, person_records: self(ids) };
  expect(await rowsOf(given, "update_batches")).toEqual([
    { system: "crm", day: "2025-05-05", records: 30, rest: 70, share: 0.3 },
  ]);
  const written = await dates(given);
  expect(written.slice(0, 30)).toEqual(Array(30).fill(["2020-01-01", "2020-01-01"]));
  expect(written[30]).toEqual(["2024-07-03", "2024-07-03"]);
  const fewer = { ...given, identity_raw: batch.map((row, id) => (id < 11 ? at(id, "2024-03-03") : row)) };
  expect(await rowsOf(fewer, "update_batches")).toEqual([]);
});

test("changes are seen between consecutive records of one person, 30 days or more apart", async () => {
  const values = (record_id: number, email: string | null, mobile: string | null, street = "RUE A") => ({
    record_id,
    email,
    mobile,
    street,
    street_number: "1",
    postal_code: "35000",
    surname: "MARTIN",
  });
  const given = {
    identity_raw: [
      record(1, "crm", { created_at: "2020-01-01" }),
      record(2, "shop", { created_at: "2021-01-01" }),
      record(3, "crm", { created_at: "2022-01-01" }),
      record(4, "crm", { created_at: "2020-01-01" }),
      record(5, "shop", { created_at: "2020-01-30" }),
      record(6, "crm", { created_at: "2020-01-01" }),
    ],
    person_records: [
      ...[1, 2, 3].map((record_id) => ({ record_id, person_id: 1 })),
      ...[4, 5].map((record_id) => ({ record_id, person_id: 2 })),
      { record_id: 6, person_id: 3 },
    ],
    identity_records: [
      values(1, "a@x.fr", "+331"),
      values(2, "b@x.fr", null),
      values(3, "b@x.fr", "+332", "RUE B"),
      values(4, "c@x.fr", "+333"),
      values(5, "d@x.fr", "+334"),
      values(6, "e@x.fr", "+335"),
    ],
  };
  const engine = await modelsOn(given, ["change_rates"]);
  const rows = await engine.rows(
    "select field, persons, changes, round(person_years, 3) as years from change_rates order by field",
  );
  await engine.close();
  // 366 + 365 days from the first to the third record; the phone is not known in the second.
  const years = 2.001;
  expect(rows).toEqual([
    { field: "address", persons: 1, changes: 1, years },
    { field: "email", persons: 1, changes: 1, years },
    { field: "last_name", persons: 1, changes: 0, years },
    { field: "phone", persons: 1, changes: 1, years },
  ]);
});
