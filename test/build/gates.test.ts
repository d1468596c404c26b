import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkGates, gateFault } from "../../loaders/build/gates.js";
import { openDuckdb } from "../../loaders/engines/duckdb/engine.js";
import type { Engine } from "../../loaders/engines/engine.js";
import { formatFault } from "../../loaders/faults.js";
import type { RuleCheck } from "../../loaders/publish/rule-checks.js";
import type { Staging } from "../../loaders/staging/staging.js";
import type { Workspace } from "../../loaders/workspace/workspace.js";

const file = (table: string, system: string, name: string, read = 100, rejected = 0) => ({
  table,
  system,
  file: name,
  rows_read: read,
  rows_rejected: rejected,
});
const STAGING = {
  files: [
    file("customers", "crm", "exports/crm/clients.csv"),
    file("customers", "shop", "exports/shop/a.csv"),
    file("customers", "shop", "exports/shop/b.csv"),
    file("customers", "shop", "exports/shop/c.csv"),
    file("customers", "shop", "exports/shop/d.csv"),
    file("orders", "shop", "exports/shop/orders.csv", 1000, 20),
    file("products", "shop", "exports/shop/products.csv", 0),
  ],
  mappedBySystem: new Map([
    [
      "customers",
      new Map([
        ["crm", new Set(["customer_id", "email", "gender"])],
        ["shop", new Set(["customer_id", "email", "phone"])],
      ]),
    ],
    ["orders", new Map([["shop", new Set(["order_id"])]])],
  ]),
} as unknown as Staging;
const CHECKS: readonly RuleCheck[] = [
  { rule: "email_valid", field: "customers.email", system: "all", checked: 13_605, failed: 160 },
  { rule: "email_valid", field: "customers.email", system: "crm", checked: 7_626, failed: 153 },
  { rule: "email_valid", field: "customers.email", system: "shop", checked: 5_979, failed: 7 },
  { rule: "names_usable", field: "customers.first_name", system: "crm", checked: 100, failed: 0 },
  { rule: "names_usable", field: "customers.last_name", system: "crm", checked: 100, failed: 3 },
  { rule: "shared_contact", field: "customers.phone", system: "all", checked: 50, failed: 5 },
];

describe("gates", () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openDuckdb({ memory: "200MB", spill: "" });
    await engine.run(`create table completeness as select * from (values
      ('email', 'all', 200, 150), ('email', 'crm', 120, 90), ('email', 'shop', 80, 60)) as t(field, system, records, filled)`);
    await engine.run(
      "create table stg_orders as select case when i < 3 then 'web' end as channel from range(4) as t(i)",
    );
    await engine.run("create table stg_customers as select null::varchar as city from range(10)");
    await engine.run("create table stg_products (category varchar)");
    await engine.run("create table stg_surveys (score double)");
  });
  afterAll(() => engine.close());

  const workspace = (thresholds: Record<string, number>, max_rejected?: number) =>
    ({
      report: { thresholds, max_rejected },
      locate: (path: readonly string[]) => `report.yaml/${path.join("/")}`,
    }) as unknown as Workspace;
  const gates = (thresholds: Record<string, number>, max_rejected?: number) =>
    checkGates(workspace(thresholds, max_rejected), STAGING, engine, CHECKS);
  const said = async (thresholds: Record<string, number>, max_rejected?: number) =>
    (await gates(thresholds, max_rejected))
      .filter(({ passed }) => !passed)
      .map((gate) => formatFault(gateFault(workspace(thresholds), gate)));

  test("a rule is judged in each field and system by itself", async () => {
    expect(await said({ email_valid: 0.02 })).toEqual([
      "report.yaml/thresholds/email_valid: gate email_valid failed for customers.email in crm (exports/crm/clients.csv), expected at most 2 % failing, received 153 of 7626, which is 2.01 %. Mend the values where they are entered, or the mapping of the column. Or raise the threshold on purpose.",
    ]);
    // All systems together would have passed.
    expect(await said({ "email_valid.email.all": 0.02 })).toEqual([]);
    expect((await gates({ email_valid: 0.02 })).map(({ subject, value }) => [subject, value])).toEqual([
      ["customers.email in crm", 153 / 7_626],
      ["customers.email in shop", 7 / 5_979],
    ]);
  });

  test("a field, or a field of one system", async () => {
    expect(await said({ "names_usable.first_name": 0, "names_usable.last_name": 0.03 })).toEqual([]);
    expect(await said({ "names_usable.customers.last_name": 0.02 })).toEqual([
      expect.stringContaining("gate names_usable.customers.last_name failed for customers.last_name in crm"),
    ]);
    expect(await said({ "email_valid.email.shop": 0.001 })).toEqual([
      expect.stringContaining(
        "customers.email in shop (exports/shop/a.csv, exports/shop/b.csv, exports/shop/c.csv and 1 more), expected at most 0.1 % failing, received 7 of 5979, which is 0.12 %",
      ),
    ]);
    expect(await said({ "email_valid.email.crm": 0.03 })).toEqual([]);
  });

  test("a rule over all systems names all files of its table", async () => {
    expect(await said({ shared_contact: 0.05 })).toEqual([
      expect.stringContaining("customers.phone in all systems (exports/crm/clients.csv, exports/shop/a.csv,"),
    ]);
  });

  test("a gate without anything to check fails, names where it looked and says what is missing there", async () => {
    expect(await said({ "phone_valid.phone.crm": 0.5, birth_date_plausible: 0.1 })).toEqual([
      "report.yaml/thresholds/phone_valid.phone.crm: gate phone_valid.phone.crm failed for customers.phone in crm (exports/crm/clients.csv), expected at most 50 % failing, received nothing to check: no column mapped to customers.phone in the system crm. Map phone under columns of that file, or take the gate out.",
      "report.yaml/thresholds/birth_date_plausible: gate birth_date_plausible failed for birth_date_plausible (exports/crm/clients.csv, exports/shop/a.csv, exports/shop/b.csv and 2 more), expected at most 10 % failing, received nothing to check: no column mapped to customers.birth_date. Map birth_date under columns of one of those files, or take the gate out.",
    ]);
    // Mapped, and empty in every row.
    expect(await said({ "gender_matches_title.gender.crm": 0.1 })).toEqual([
      "report.yaml/thresholds/gender_matches_title.gender.crm: gate gender_matches_title.gender.crm failed for customers.gender in crm (exports/crm/clients.csv), expected at most 10 % failing, received nothing to check: no value of customers.gender in any row. Ask for an export that holds some, or take the gate out.",
    ]);
    // No file of the table, of that system or of any.
    expect(await said({ "ids_unique.orders.crm": 0, scores_in_scale: 0, "completeness.surveys.score": 0.5 })).toEqual([
      "report.yaml/thresholds/ids_unique.orders.crm: gate ids_unique.orders.crm failed for orders in crm, expected at most 0 % failing, received nothing to check: no export of orders of the system crm. Add one under sources with system: crm, or take the gate out.",
      "report.yaml/thresholds/scores_in_scale: gate scores_in_scale failed for scores_in_scale, expected at most 0 % failing, received nothing to check: no export of surveys. Add one under sources, or take the gate out.",
      "report.yaml/thresholds/completeness.surveys.score: gate completeness.surveys.score failed for surveys.score, expected at least 50 % filled, received nothing to check: no export of surveys. Add one under sources, or take the gate out.",
    ]);
    // A file without a single row.
    expect(await said({ "completeness.products.category": 0.5 })).toEqual([
      "report.yaml/thresholds/completeness.products.category: gate completeness.products.category failed for products.category (exports/shop/products.csv), expected at least 50 % filled, received nothing to check: no row. Ask for an export that holds some, or take the gate out.",
    ]);
  });

  test("completeness is a smallest share, of customers without placeholders and of other tables as read", async () => {
    expect(await said({ "completeness.email": 0.75, "completeness.orders.channel": 0.75 })).toEqual([]);
    expect(
      await said({ "completeness.email": 0.8, "completeness.city": 0.1, "completeness.orders.channel": 0.8 }),
    ).toEqual([
      expect.stringContaining(
        "gate completeness.email failed for customers.email (exports/crm/clients.csv, exports/shop/a.csv, exports/shop/b.csv and 2 more), expected at least 80 % filled, received 150 of 200, which is 75 %. Mend the export, or lower the threshold on purpose.",
      ),
      expect.stringContaining("received 0 of 10, which is 0 %"),
      expect.stringContaining("received 3 of 4, which is 75 %"),
    ]);
  });

  test("rejected rows are judged by file", async () => {
    expect(await said({}, 0.01)).toEqual([
      "report.yaml/max_rejected: gate max_rejected failed for orders · exports/shop/orders.csv, expected at most 1 % of rows rejected, received 20 of 1000, which is 2 %. See the rejected rows and their reasons in the private folder; mend the export or its mapping.",
    ]);
  });
});
