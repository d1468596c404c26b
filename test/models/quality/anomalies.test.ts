import { expect, test } from "vitest";
import { type Cells, record, rowsOf } from "./tables.js";

const range = (n: number, from = 1) => Array.from({ length: n }, (_, index) => from + index);
const self = (ids: readonly number[]) => ids.map((id) => ({ record_id: id, person_id: id }));

const counts = async (given: Parameters<typeof rowsOf>[0]): Promise<Record<string, [unknown, unknown]>> => {
  const rows = await rowsOf(given, "anomalies", "position");
  expect(rows).toHaveLength(9);
  return Object.fromEntries(
    rows.filter(({ records }) => records !== 0).map(({ family, records, persons }) => [family, [records, persons]]),
  );
};

test("one contact of more persons than quality.shared_contact", async () => {
  const ids = range(8);
  const given = {
    identity_raw: ids.map((id) => record(id, "crm", { email: id <= 4 ? " Shop@Example.org" : `p${id}@example.org` })),
    identity_records: ids.map((id) => ({ record_id: id, mobile: id >= 5 ? "+33600000000" : null })),
    person_records: ids.map((id) => ({ record_id: id, person_id: id === 8 ? 7 : id })),
  };
  // Four persons share the address; the phone's four records are those of three persons.
  expect(await counts(given)).toEqual({ shared_email: [4, 4] });
  expect(await counts({ ...given, quality_limits: [{ shared_contact: 2 }] })).toEqual({
    shared_email: [4, 4],
    shared_phone: [4, 3],
  });
});

test("one card under more than two names that sound different", async () => {
  const cards = (sounds: readonly string[]) => ({
    identity_raw: sounds.map((_, index) => record(index + 1, "crm")),
    identity_records: sounds.map((sound, index) => ({
      record_id: index + 1,
      loyalty_id: "C1",
      first_sound: "J",
      surname_sound: sound,
    })),
    person_records: self(sounds.map((_, index) => index + 1)),
  });
  expect(await counts(cards(["MRT", "DPN", "MRT"]))).toEqual({});
  expect(await counts(cards(["MRT", "DPN", "LRX"]))).toEqual({ card_many_names: [3, 3] });
});

test("many accounts at one address on one day, or within one minute of a system that tells the time", async () => {
  const ids = range(6);
  const home = (record_id: number): Cells => ({ record_id, street: "RUE A", street_number: "1", postal_code: "35000" });
  const atHome = (day: (id: number) => string) => ({
    identity_raw: ids.map((id) => record(id, "crm", { created_at: day(id) })),
    identity_records: ids.map(home),
    person_records: self(ids),
  });
  expect(await counts(atHome(() => "2024-01-01"))).toEqual({ accounts_one_address: [6, 6] });
  expect(await counts(atHome((id) => `2024-01-0${id}`))).toEqual({});

  const many = range(40);
  const inMinute = (at: (id: number) => string) => ({
    identity_raw: many.map((id) => record(id, "crm", { created_at: at(id) })),
    identity_records: many.map((record_id) => ({ record_id })),
    person_records: self(many),
  });
  const minute = (id: number) => `2024-01-01 10:${String(id).padStart(2, "0")}:00+00`;
  expect(await counts(inMinute((id) => (id <= 11 ? "2024-02-02 12:00:30+00" : minute(id))))).toEqual({
    accounts_one_minute: [11, 11],
  });
  expect(await counts(inMinute(() => "2024-02-02 00:00:00+00"))).toEqual({});
});

test("faults of names and births, each record once a family", async () => {
  const ids = range(5);
  const given = {
    identity_raw: ids.map((id) => record(id, "crm", { birth_date: "1970-01-01" })),
    identity_records: ids.map((record_id) => ({ record_id })),
    person_records: self(ids),
    identity_faults: [
      { record_id: 1, field: "first_name", fault: "keyboard" },
      { record_id: 1, field: "last_name", fault: "keyboard" },
      { record_id: 2, field: "last_name", fault: "test" },
      { record_id: 3, field: "birth_date", fault: "future" },
      { record_id: 4, field: "birth_date", fault: "out_of_range" },
      { record_id: 5, field: "birth_date", fault: "spike" },
      { record_id: 5, field: "email", fault: "syntax" },
    ],
  };
  expect(await counts(given)).toEqual({
    keyboard_names: [1, 1],
    test_accounts: [1, 1],
    impossible_birth: [2, 2],
    birth_date_spike: [1, 1],
  });
  const found = await rowsOf(given, "int_anomaly_records", "record_id");
  expect(found.map(({ shared_value }) => shared_value)).toEqual([null, null, null, null, "1970-01-01"]);
});

test("a contact without a customer record is no anomaly", async () => {
  const ids = range(9);
  const given = {
    identity_raw: ids.map((id) => ({ record_id: id, system: "shop", kind: "contact", email: "a@example.org" })),
    identity_records: ids.map((record_id) => ({ record_id })),
    person_records: self(ids),
  };
  expect(await counts(given)).toEqual({});
});
