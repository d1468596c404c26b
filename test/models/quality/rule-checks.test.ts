import { expect, test } from "vitest";
import { RULES } from "../../../loaders/publish/rules.js";
import { maps, record, rowsOf } from "./tables.js";

const GIVEN = {
  identity_raw: [
    record(1, "crm", { email: "a@example.org", phone: "1", loyalty_id: "C1", updated_at: "2025-01-01" }),
    record(2, "crm", { email: "b@", phone: "NC", updated_at: "2020-01-01" }),
    record(3, "crm", { email: "c@example.org", last_name: "AZERTY" }),
    record(4, "shop", { email: "c@example.org", last_name: "MARTIN" }),
  ],
  identity_records: [
    { record_id: 1, loyalty_id: "C1", mobile: "+331", surname_sound: "A" },
    { record_id: 2 },
    { record_id: 3 },
    { record_id: 4 },
  ],
  identity_faults: [
    { record_id: 2, field: "email", fault: "syntax" },
    { record_id: 2, field: "phone", fault: "placeholder" },
    // The shop does not export titles: a contact typed elsewhere is no cell of its records.
    { record_id: 4, field: "title", fault: "placeholder" },
    { record_id: 3, field: "last_name", fault: "keyboard" },
  ],
  person_records: [1, 2, 3, 4].map((record_id) => ({ record_id, person_id: record_id })),
  mapped_columns: [...maps("crm", "email", "phone", "last_name", "loyalty_id"), ...maps("shop", "email", "last_name")],
  quality_limits: [{ shared_contact: 1 }],
};

test("what each rule looks at, and what fails it", async () => {
  const rows = await rowsOf(GIVEN, "rule_checks");
  expect(rows.map(({ rule, field, system, checked, failed }) => [rule, field, system, checked, failed])).toEqual([
    ["card_one_name", "customers.loyalty_id", "all", 1, 0],
    ["email_valid", "customers.email", "all", 4, 1],
    ["email_valid", "customers.email", "crm", 3, 1],
    ["email_valid", "customers.email", "shop", 1, 0],
    ["names_usable", "customers.last_name", "all", 2, 1],
    ["names_usable", "customers.last_name", "crm", 1, 1],
    ["names_usable", "customers.last_name", "shop", 1, 0],
    ["phone_valid", "customers.phone", "all", 1, 0],
    ["phone_valid", "customers.phone", "crm", 1, 0],
    ["placeholders", "customers", "crm", 12, 1],
    ["placeholders", "customers", "shop", 2, 0],
    ["shared_contact", "customers.email", "all", 4, 2],
    ["shared_contact", "customers.phone", "all", 1, 0],
    ["updated_recently", "customers.updated_at", "crm", 2, 1],
  ]);
});

test("every rule that the engine checks is in the registry, on fields that the registry names", async () => {
  for (const { rule, field } of await rowsOf(GIVEN, "rule_checks"))
    expect(RULES.find(({ id }) => id === rule)?.fields, `${rule}`).toContain(field);
});
