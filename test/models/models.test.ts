import { readFileSync } from "node:fs";
import { SparkSQL } from "dt-sql-parser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readModels } from "../../loaders/models/graph.js";
import { MODEL_SCHEMAS } from "../../loaders/models/schema.js";
import { type Computed, computeWorkspace } from "../support/compute-workspace.js";
import { KEYWORDS, SHARED_FUNCTIONS } from "./shared-functions.js";

const models = readModels();
const spark = new SparkSQL();
const defined = new Set(
  [...readFileSync("loaders/engines/duckdb/functions.sql", "utf8").matchAll(/macro (\w+)\s*\(/g)].map(
    (match) => match[1],
  ),
);

describe.each(models.map((model) => [model.name, model] as const))("model %s", (name, { sql, header }) => {
  test("parses as Spark SQL", () => {
    expect(spark.validate(`${sql};`).map(({ message }) => message)).toEqual([]);
  });

  test("calls only shared functions", () => {
    const called = [...sql.matchAll(/\b([a-z_]\w*)\s*\(/g)].map((match) => match[1] as string);
    expect(called.filter((word) => !SHARED_FUNCTIONS.has(word) && !KEYWORDS.has(word) && !defined.has(word))).toEqual(
      [],
    );
  });

  test("says its grain and its question, and has a schema", () => {
    expect(header).toMatch(/^one row(.*)\n.+/);
    expect(MODEL_SCHEMAS).toHaveProperty(name);
  });
});

test("no schema stands without its model", () => {
  expect(Object.keys(MODEL_SCHEMAS).sort()).toEqual(models.map(({ name }) => name).sort());
});

describe.each(["shop", "empty"])("models on the %s warehouse", (warehouse) => {
  let computed: Computed;
  beforeAll(async () => {
    computed = await computeWorkspace(`test/input/warehouse/${warehouse}`);
  });
  afterAll(() => computed?.close());

  test.each(models.map(({ name }) => name))("%s: columns as documented, keys and checks hold", async (name) => {
    const { key, columns, checks = [] } = MODEL_SCHEMAS[name] as (typeof MODEL_SCHEMAS)[string];
    expect((await computed.engine.columns(name)).map((column) => column.name)).toEqual(columns);
    if (key.length > 0) {
      const doubled = await computed.engine.rows(
        `select ${key.join(", ")} from ${name} group by ${key.join(", ")} having count(*) > 1 limit 3`,
      );
      expect(doubled).toEqual([]);
      const missing = key.map((column) => `${column} is null`).join(" or ");
      expect(await computed.engine.rows(`select ${key.join(", ")} from ${name} where ${missing} limit 3`)).toEqual([]);
    }
    for (const check of checks)
      expect(await computed.engine.rows(`select * from ${name} where not (${check}) limit 3`), check).toEqual([]);
  });

  test("totals agree across layers", async () => {
    const [totals] = await computed.engine.rows(`select
      (select coalesce(sum(amount), 0) from int_orders) as orders,
      (select coalesce(sum(revenue), 0) from revenue_monthly where grain = 'month') as months,
      (select coalesce(sum(revenue), 0) from revenue_monthly where grain = 'year') as years,
      (select count(distinct person_id) from person_handles) as persons,
      (select sum(customers) from base_counts) as statuses,
      (select coalesce(sum(customers), 0) from rfm_grid) as grid,
      (select coalesce(sum(customers), 0) from rfm_segments) as segments,
      (select count(*) from int_tickets) as tickets,
      (select coalesce(sum(tickets), 0) from tickets_monthly where grain = 'month') as ticket_months`);
    expect(totals?.months).toBe(totals?.orders);
    expect(totals?.years).toBe(totals?.orders);
    expect(totals?.statuses).toBe(totals?.persons);
    expect(totals?.segments).toBe(totals?.grid);
    expect(totals?.ticket_months).toBe(totals?.tickets);
  });
});
