import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openDuckdb } from "../../loaders/engines/duckdb/engine.js";
import type { Engine } from "../../loaders/engines/engine.js";
import { resolveIdentity } from "../../loaders/identity/identity.js";

const TABLES = [
  "customers",
  "orders",
  "order_lines",
  "events",
  "tickets",
  "surveys",
  "messages",
  "loyalty_members",
  "contracts",
  "enrichment",
];

describe("identity", () => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await openDuckdb({ memory: "500MB", spill: "" });
    for (const table of TABLES)
      await engine.run(
        `create table stg_${table} (source_system varchar, customer_id varchar, email varchar, loyalty_id varchar, person_key varchar)`,
      );
  });
  afterEach(() => engine.close());

  const add = (table: string, ...rows: readonly (readonly (string | null)[])[]) =>
    engine.run(
      `insert into stg_${table} values ${rows.map((row) => `(${[...row, ...Array(5 - row.length).fill(null)].map((value) => (value === null ? "null" : `'${value}'`)).join(", ")})`).join(", ")}`,
    );

  const persons = async (): Promise<string[][]> => {
    await resolveIdentity(engine);
    const rows = await engine.rows<{ handles: string }>(
      "select string_agg(handle, ' ' order by handle) as handles from person_handles group by person_id order by handles",
    );
    return rows.map(({ handles }) => handles.split(" "));
  };

  test("one id of one system is one person, the same id elsewhere another", async () => {
    await add("customers", ["crm", "1"], ["shop", "1"]);
    await add("orders", ["crm", "1"]);
    expect(await persons()).toEqual([["i:crm:1"], ["i:shop:1"]]);
  });

  test("the person key joins records of its system", async () => {
    await add(
      "customers",
      ["shop", "1", null, null, "P"],
      ["shop", "2", null, null, "P"],
      ["crm", "3", null, null, "P"],
    );
    expect(await persons()).toEqual([["i:crm:3"], ["i:shop:1", "i:shop:2"]]);
  });

  test("the same e-mail joins systems, whatever its case; a broken one does not", async () => {
    await add(
      "customers",
      ["crm", "1", "Ann@Example.org "],
      ["shop", "9", "ann@example.org"],
      ["crm", "2", "n/a"],
      ["shop", "3", "n/a"],
    );
    expect(await persons()).toEqual([["e:ann@example.org", "i:crm:1", "i:shop:9"], ["i:crm:2"], ["i:shop:3"]]);
  });

  test("links go through cards and several steps", async () => {
    await add("customers", ["crm", "1", null, "C-7"], ["shop", "9", "a@b.fr"]);
    await add("loyalty_members", ["crm", "1", null, "c-7"]);
    await add("order_lines", ["tills", null, "a@b.fr", "C-7"], ["tills", null, null, "X"]);
    expect(await persons()).toEqual([["e:a@b.fr", "i:crm:1", "i:shop:9", "l:C-7"], ["l:X"]]);
  });

  test("an address that stands under many ids links nobody", async () => {
    await add("customers", ...Array.from({ length: 11 }, (_, index) => ["crm", String(index), "info@example.org"]));
    await add("tickets", ["helpdesk", null, "info@example.org"]);
    const identity = await resolveIdentity(engine);
    expect(identity).toMatchObject({ persons: 12, sharedEmails: 1 });
  });

  test("ids are the same whatever the order of rows", async () => {
    await add("customers", ["crm", "1", "a@b.fr"], ["shop", "2", "a@b.fr"], ["crm", "3"]);
    await resolveIdentity(engine);
    const first = await engine.rows("select * from person_handles order by handle");
    await engine.run("create or replace table stg_customers as select * from stg_customers order by customer_id desc");
    await resolveIdentity(engine);
    expect(await engine.rows("select * from person_handles order by handle")).toEqual(first);
  });

  test("nobody is nobody", async () => {
    await add("orders", ["shop", null]);
    expect(await persons()).toEqual([]);
  });
});
