import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publishedTable } from "../../loaders/publish/tables.js";
import { writeTable } from "../../loaders/publish/write.js";
import { readPublished } from "../../src/published.js";

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "clientele-published-"));
  await writeFile(join(dir, "report.json"), '{"k": 11}');
});
afterAll(() => rm(dir, { recursive: true }));

const ROW = {
  status: "vip",
  customers: 12,
  share: 0.5,
  revenue_12m: null,
  share_revenue: 0,
  suppressed: false,
  money_suppressed: false,
};

test("numbers, truth and empties reach figures as JavaScript has them", async () => {
  await writeTable(dir, publishedTable("base_counts"), [ROW]);
  expect(readPublished(dir).table("base_counts").objects()).toEqual([ROW]);
  expect(readPublished(dir).report.k).toBe(11);
});

test("a table without a file has its columns and no rows", () => {
  const table = readPublished(dir).table("nps_monthly");
  expect(table.numRows()).toBe(0);
  const changes = ["change", "change_low", "change_high", "movement"];
  expect(table.columnNames()).toEqual([
    "month",
    "answers",
    "score",
    "low",
    "high",
    "is_complete",
    ...changes,
    "suppressed",
  ]);
});

test("a folder is read once", () => {
  expect(readPublished(dir)).toBe(readPublished(dir));
});
