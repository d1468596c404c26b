import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fromArrow } from "arquero";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { dimension, measure, type PublishedTable } from "../../loaders/publish/contract.js";
import { csvCell } from "../../loaders/publish/csv.js";
import { writeIndex, writeTable } from "../../loaders/publish/write.js";

const TABLE: PublishedTable = {
  name: "example",
  description: "An example",
  grain: "one row per name",
  columns: {
    name: dimension("Name"),
    customers: measure("integer", "Persons", { metric: "customers" }),
    revenue: measure("money", "Revenue"),
    is_complete: measure("boolean", "Whole"),
  },
  order: ["name"],
  disclosure: { units: "customers", additive: ["customers"] },
  needs: [],
};
const ROWS = [
  { name: "=cmd()", customers: 12, revenue: -5.5, is_complete: true, suppressed: false },
  { name: 'Saint-Malo, "mer"\nsud', customers: null, revenue: null, is_complete: false, suppressed: true },
  { name: "a", customers: 0, revenue: null, is_complete: null, suppressed: false },
];

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "clientele-write-"));
});
afterEach(() => rm(dir, { recursive: true }));

describe("writeTable", () => {
  test("writes RFC 4180 with formulas neutralised in text only", async () => {
    await writeTable(dir, TABLE, ROWS);
    expect(await readFile(join(dir, "tables/example.csv"), "utf8")).toBe(
      "name,customers,revenue,is_complete,suppressed\n" +
        "'=cmd(),12,-5.5,true,false\n" +
        '"Saint-Malo, ""mer""\nsud",,,false,true\n' +
        "a,0,,,false\n",
    );
  });

  test("Arrow brings back numbers, truth and empties as they were", async () => {
    await writeTable(dir, TABLE, ROWS);
    const table = fromArrow(await readFile(join(dir, "tables/example.arrow")));
    expect(table.objects()).toEqual(ROWS);
  });

  test("an empty table keeps its columns", async () => {
    await writeTable(dir, TABLE, []);
    const table = fromArrow(await readFile(join(dir, "tables/example.arrow")));
    expect(table.columnNames()).toEqual(["name", "customers", "revenue", "is_complete", "suppressed"]);
    expect(table.numRows()).toBe(0);
  });

  test("refuses rows with other columns", async () => {
    await expect(writeTable(dir, TABLE, [{ name: "a", units: 12 }])).rejects.toThrow(
      "published table example: expected columns name, customers, revenue, is_complete, suppressed; " +
        "missing customers, revenue, is_complete, suppressed, extra units.",
    );
  });
});

test("writeIndex describes tables and columns", async () => {
  await writeIndex(dir, [{ table: TABLE, rows: 3 }], "EUR");
  const { tables } = JSON.parse(await readFile(join(dir, "tables/index.json"), "utf8"));
  expect(tables).toHaveLength(1);
  expect(tables[0]).toMatchObject({ name: "example", grain: "one row per name", rows: 3 });
  expect(tables[0].columns.slice(0, 3)).toEqual([
    { name: "name", type: "text", description: "Name" },
    { name: "customers", type: "integer", unit: "customers", description: "Persons", metric: "customers" },
    { name: "revenue", type: "money", unit: "EUR", description: "Revenue" },
  ]);
});

test.each(["=1+1", "+1", "-1", "@a", "\tx", "\rx"])("text %j is no formula", (text) => {
  expect(csvCell(text, "text").replace(/^"/, "")).toMatch(/^'/);
});
