import { describe, expect, test } from "vitest";
import type { Row } from "../../loaders/engines/engine.js";
import type { PublishedTable } from "../../loaders/publish/contract.js";
import { protect } from "../../loaders/publish/publish.js";
import type { Builder, Marts } from "../../loaders/publish/rows/builder.js";
import { anomalies, goldenRules, identityWeights } from "../../loaders/publish/rows/coarser.js";
import { type PublishedName, publishedTable } from "../../loaders/publish/tables.js";

const K = 11;
const built = (build: Builder, rows: readonly Row[]) =>
  build({ rows: async () => rows, report: { privacy: { k: K } } } as unknown as Marts);
const hidden = (name: PublishedName, rows: readonly Row[]) =>
  protect(new Map<PublishedTable, readonly Row[]>([[publishedTable(name), rows]]), K).tables[0]?.rows.filter(
    ({ suppressed }) => suppressed,
  );

describe("levels of a comparison", () => {
  /** Of 1,000 merges. */
  const level = (name: string, position: number, m: number, u: number, field = "email"): Row => ({
    field,
    level: name,
    position,
    m,
    u,
    weight: Math.round(100 * Math.log2(m / u)) / 100,
    units: Math.ceil(m * 1000),
  });
  const told = (rows: readonly Row[]) =>
    rows.map(({ field, levels, m, u, weight, units }) => [field, levels, m, u, weight, units]);

  test("those that hardly any merge shows are one, and weigh what their shares say", async () => {
    const rows = await built(identityWeights, [
      level("differs", 0, 0.1, 0.9),
      level("close", 1, 0.006, 0.01),
      level("same_user", 2, 0.009, 0.02),
      level("same_family", 3, 0.015, 0.03),
      level("same", 4, 0.87, 0.04),
    ]);
    expect(told(rows)).toEqual([
      ["email", "differs", 0.1, 0.9, -3.17, 100],
      ["email", "same_family", 0.015, 0.03, -1, 15],
      ["email", "same", 0.87, 0.04, 4.44, 870],
      ["email", "close+same_user", 0.015, 0.03, -1, 15],
    ]);
    expect(rows.at(-1)).toMatchObject({ level: "other", position: 2 });
    expect(hidden("identity_weights", rows)).toEqual([]);
  });

  test("one alone takes the next rarest along, so that no difference of two sums tells it", async () => {
    const rows = await built(identityWeights, [
      level("differs", 0, 0.1, 0.9),
      level("close", 1, 0.003, 0.05),
      level("same_user", 2, 0.03, 0.02),
      level("same", 3, 0.867, 0.03),
    ]);
    expect(rows.map(({ levels }) => levels)).toEqual(["differs", "same", "close+same_user"]);
    expect(hidden("identity_weights", rows)).toEqual([]);
  });

  test("a comparison of which nothing is left to tell is left out, another stays as it is", async () => {
    const rows = await built(identityWeights, [
      level("differs", 0, 0.995, 0.9999, "loyalty_id"),
      level("same", 1, 0.005, 0.0001, "loyalty_id"),
      level("differs", 0, 0.2, 0.9),
      level("same", 1, 0.8, 0.1),
    ]);
    expect(rows.map(({ field, levels }) => [field, levels])).toEqual([
      ["email", "differs"],
      ["email", "same"],
    ]);
  });
});

describe("rules that decided a field", () => {
  const rule = (field: string, name: string, persons: number): Row => ({ field, rule: name, persons });

  test("rare ones are one, with the next rarest where they are too few", async () => {
    const rows = await built(goldenRules, [
      rule("city", "only", 400),
      rule("city", "recent", 90),
      rule("city", "trust", 7),
      rule("city", "order", 6),
      rule("email", "only", 300),
      rule("email", "recent", 50),
      rule("email", "frequent", 20),
      rule("email", "order", 3),
    ]);
    expect(rows).toEqual([
      rule("city", "only", 400),
      rule("city", "recent", 90),
      rule("city", "other", 13),
      rule("email", "only", 300),
      rule("email", "recent", 50),
      rule("email", "other", 23),
    ]);
    expect(hidden("golden_rules", rows)).toEqual([]);
  });

  test("where even all choices are few, they count with the persons who needed none", async () => {
    const rows = await built(goldenRules, [rule("gender", "only", 300), rule("gender", "recent", 4)]);
    expect(rows).toEqual([rule("gender", "only", 304)]);
    expect(await built(goldenRules, [rule("gender", "recent", 4)])).toEqual([rule("gender", "other", 4)]);
  });
});

test("families of oddities that few stand in have no row", async () => {
  const family = (name: string, persons: number): Row => ({ family: name, position: 1, records: persons, persons });
  expect(await built(anomalies, [family("a", 0), family("b", 10), family("c", 11)])).toEqual([
    family("a", 0),
    family("c", 11),
  ]);
});
