import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDuckdb } from "../../../loaders/engines/duckdb/engine.js";
import type { Engine, Row } from "../../../loaders/engines/engine.js";
import { CRITERIA } from "../../../loaders/models/criteria.js";
import { countingValues } from "../../../loaders/models/derived/counting-values.js";
import { fitting, publishCube } from "../../../loaders/publish/counting/publish-cube.js";
import { blocksFor, combinationsOf } from "../../../loaders/publish/counting/read-cells.js";
import type { Cube, CubeTable } from "../../../loaders/publish/cube.js";
import { criteriaTable } from "../../support/criteria-table.js";

const K = 11;
let engine: Engine;
let folder: string;
let cube: Cube;

async function publish(segments = "", withoutMoney: readonly string[] = []): Promise<Cube | null> {
  await engine.run(`create or replace table segment_members (segment varchar, person_id bigint); ${segments}`);
  const rows = await engine.rows("select * from counting_values");
  const shown = rows.map(
    (row): Row => ({
      ...row,
      suppressed: Number(row.customers) < K,
      ...(row.criterion === "status" && withoutMoney.includes(String(row.value)) ? { revenue_12m: null } : {}),
    }),
  );
  return publishCube(folder, engine, new Map([["counting_values", shown]]), K);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "clientele-cube-"));
  engine = await openDuckdb({ memory: "1GB", spill: folder });
  await criteriaTable(engine, 6_000);
  await countingValues().build(engine);
  const made = await publish();
  if (!made) throw new Error("no cube");
  cube = made;
});
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

const idsOf = (table: CubeTable) => table.criteria.map((number) => cube.criteria[number]?.id ?? "");

/** Plain SQL for every cell of a table, by the words of its groups. */
async function bySql(table: CubeTable, groups = table.groups): Promise<Map<number, Row>> {
  const codes = table.criteria.map((number, place) => {
    const cases = (cube.criteria[number]?.values ?? []).flatMap((words, value) =>
      words.map((word) => `when '${word}' then ${groups[place]?.[value]}`),
    );
    return `case ${cube.criteria[number]?.id} ${cases.join(" ")} end`;
  });
  const sizes = groups.map((own) => Math.max(...own) + 1);
  const index = codes.reduce((sum, code, place) => `(${sum}) * ${sizes[place]} + (${code})`, "0");
  const rows = await engine.rows(`select ${index} as cell, count(*) as persons, sum(is_contactable) as contactable,
    cast(round(100 * sum(revenue_12m)) as bigint) as revenue,
    cast(round(100 * sum(case when is_contactable = 1 then revenue_12m else 0 end)) as bigint) as reached,
    count(*) filter (revenue_12m <> 0) as payers, count(*) filter (revenue_12m <> 0 and is_contactable = 1) as paying
    from int_person_criteria group by 1`);
  return new Map(rows.map((row) => [Number(row.cell), row]));
}

/** By its own groups, where these are coarser. */
async function expectMoneyOf(table: CubeTable): Promise<void> {
  const rows = await bySql(table, table.moneyGroups);
  for (const index of table.revenue.keys()) expectMoney(table, index, rows.get(index));
}

/** Money is what plain SQL adds up, of payers enough, or not shown. */
function expectMoney(table: CubeTable, index: number, row: Row | undefined): void {
  const [revenue, reached] = [table.revenue[index] ?? null, table.revenueContactable[index] ?? null];
  const [payers, paying] = [Number(row?.payers ?? 0), Number(row?.paying ?? 0)];
  const told = [
    ...(revenue === null ? [] : [[revenue, Number(row?.revenue ?? 0), payers]]),
    ...(reached === null ? [] : [[reached, Number(row?.reached ?? 0), paying]]),
    ...(reached === null || revenue === null
      ? []
      : [[revenue - reached, Number(row?.revenue ?? 0) - Number(row?.reached ?? 0), payers - paying]]),
  ];
  for (const [shown, sql, count = 0] of told) {
    expect(shown).toBe(sql);
    expect(count === 0 || count >= K).toBe(true);
  }
  if (revenue === null) expect(reached).toBeNull();
}

describe("the cube", () => {
  test("shows in every cell what plain SQL counts, and hides or takes together each small one", async () => {
    let small = 0;
    for (const table of cube.tables) {
      const rows = await bySql(table);
      const hidden = table.persons.filter((persons) => persons < 0).length;
      for (const [index, persons] of table.persons.entries()) {
        const row = rows.get(index);
        const [all, reached] = [Number(row?.persons ?? 0), Number(row?.contactable ?? 0)];
        if (persons < 0) {
          expect(table.contactable[index]).toBe(-1);
          if (!table.moneyGroups) expect([table.revenue[index], table.revenueContactable[index]]).toEqual([null, null]);
          if (all > 0 && all < K) small++;
          continue;
        }
        expect([idsOf(table), persons]).toEqual([idsOf(table), all]);
        expect(all === 0 || all >= K).toBe(true);
        if ((table.contactable[index] ?? -1) < 0) continue;
        expect(table.contactable[index]).toBe(reached);
        for (const part of [reached, all - reached]) expect(part === 0 || part >= K).toBe(true);
      }
      await expectMoneyOf(table);
      // Nothing is hidden alone.
      expect(hidden).not.toBe(1);
    }
    expect(small).toBeGreaterThan(20);
  });

  test("offers nearly every pair of criteria, and most of them cut by a third", () => {
    const count = (size: number) => cube.tables.filter(({ criteria }) => criteria.length === size).length;
    expect(count(1)).toBe(cube.criteria.length);
    expect(count(2)).toBeGreaterThan(0.9 * combinationsOf([...cube.criteria.keys()], 2).length);
    expect(count(3)).toBeGreaterThan(0.5 * combinationsOf([...cube.criteria.keys()], 3).length);
  });

  test("lies in one file, wider combinations in files of their own", () => {
    expect(JSON.parse(readFileSync(join(folder, "counting", "cube.json"), "utf8"))).toEqual(cube);
    for (const { criteria, file } of cube.wide) {
      const table = JSON.parse(readFileSync(join(folder, "counting", file), "utf8")) as CubeTable;
      expect(table.criteria).toEqual(criteria);
      const all = table.persons.reduce((sum, persons) => sum + Math.max(0, persons), 0);
      expect(all).toBeGreaterThanOrEqual(0.8 * 6_000);
    }
    expect(cube.wide.length).toBeGreaterThan(0);
  });

  test("takes rare words of a criterion together, and only there", () => {
    const regions = cube.criteria.find(({ id }) => id === "home_region")?.values ?? [];
    expect(regions.at(-1)).toEqual(expect.arrayContaining(["corse", "overseas"]));
    expect(regions.slice(0, -1).every((words) => words.length === 1)).toBe(true);
  });

  test("leaves out tables that a segment of the team's own would open", async () => {
    const isIn = "status = 'vip' and buying_channel = 'store_only'";
    const [status, channel] = ["status", "buying_channel"].map((id) => cube.criteria.findIndex((one) => one.id === id));
    const pair = cube.tables.find(({ criteria }) => criteria.join() === [status, channel].join());
    const cells = (await bySql(pair as CubeTable)).size;
    expect(cells).toBeGreaterThan(0);
    const few = `insert into segment_members select 'almost', person_id from int_person_criteria
      where ${isIn} and person_id not in (select min(person_id) from int_person_criteria where ${isIn})`;
    const told = await publish(few);
    const keys = told?.tables.map(({ criteria }) => criteria.join()) ?? [];
    expect(keys).not.toContain([status, channel].join());
    expect(keys).toContain([status, cube.criteria.findIndex(({ id }) => id === "loyalty")].join());
  }, 120_000);

  test("hides the one late return of customers who have long gone, wherever they are counted", async () => {
    const [row] = await engine.rows("select min(person_id) as id from int_person_criteria where status = 'lost'");
    await engine.run(`create or replace table kept as select * from int_person_criteria;
      update int_person_criteria set revenue_12m = -19.9 where person_id = ${row?.id}`);
    await countingValues().build(engine);
    try {
      const hidden = await publish("", ["lost", "active"]);
      const open = await publish();
      const status = cube.criteria.findIndex(({ id }) => id === "status");
      const words = cube.criteria[status]?.values.map(([word]) => word) ?? [];
      const singleOf = (of: Cube | null) => of?.tables.find(({ criteria }) => criteria.join() === String(status));
      for (const [value, word] of words.entries())
        expect([word, singleOf(hidden)?.revenue[value] === null]).toEqual([
          word,
          ["lost", "active"].includes(word ?? ""),
        ]);
      // Where the table of values hides nothing, nothing covers it.
      expect(new Set(singleOf(open)?.revenue)).toEqual(new Set([null]));
      for (const [of, isMore] of [
        [hidden, true],
        [open, false],
      ] as const) {
        let told = 0;
        for (const table of of?.tables ?? []) {
          await expectMoneyOf(table);
          if (table.criteria.includes(status) && table.criteria.length > 1)
            told += table.revenue.filter((revenue) => revenue !== null).length;
        }
        if (isMore) expect(told).toBeGreaterThan(100);
        else expect(told).toBe(0);
      }
      expect(hidden?.tables.find(({ criteria }) => criteria.length === 0)?.revenue[0]).not.toBeNull();
    } finally {
      await engine.run("create or replace table int_person_criteria as select * from kept; drop table kept");
      await countingValues().build(engine);
    }
  }, 120_000);

  test("never crosses what another table crosses", () => {
    const [persona, nps] = ["persona", "nps_class"].map((id) => cube.criteria.findIndex((one) => one.id === id));
    const both = cube.tables.filter(({ criteria }) => [persona, nps].every((one) => criteria.includes(one ?? -1)));
    expect(both).toEqual([]);
  });

  test("is not made where totals are hidden, or nothing is counted", async () => {
    const rows = await engine.rows("select * from counting_values");
    const hidden = [{ metric: "customers", value: null, suppressed: true }];
    const tables = new Map<string, Row[]>([
      ["counting_values", rows],
      ["headlines", hidden],
    ]);
    expect(await publishCube(folder, engine, tables, K)).toBeNull();
    expect(await publishCube(folder, engine, new Map(), K)).toBeNull();
  });
});

test("every combination lies in a block of six criteria, and there are few blocks", () => {
  const all = combinationsOf([...CRITERIA.keys()], 3);
  const blocks = blocksFor(all, CRITERIA.length);
  for (const three of all) expect(blocks.some((block) => three.every((one) => block.includes(one)))).toBe(true);
  expect(blocks.length).toBeLessThan(30);
});

test("the largest tables of three go first where the cube would weigh too much", () => {
  const of = (criteria: number[], cells: number): CubeTable => {
    const persons = Array.from({ length: cells }, (_, index) => (index * 7919) % 10007);
    return { criteria, groups: [], persons, contactable: [], revenue: [], revenueContactable: [] };
  };
  const tables = [of([0, 1], 400), of([0, 1, 2], 300), of([0, 1, 3], 100)];
  expect(fitting(tables, 1_500).map(({ criteria }) => criteria.length)).toEqual([2, 3]);
  expect(fitting(tables, 1_500)[1]?.criteria).toEqual([0, 1, 3]);
  expect(fitting(tables, 100_000)).toEqual(tables);
});
