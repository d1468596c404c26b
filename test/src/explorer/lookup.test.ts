import { describe, expect, test } from "vitest";
import type { Cube, CubeTable } from "../../../loaders/publish/cube.js";
import { answer, type Fetched } from "../../../src/explorer/lookup.js";
import { readSelection, writeSelection } from "../../../src/explorer/selection.js";

const table = (
  criteria: number[],
  groups: number[][],
  persons: number[],
  contactable: number[] = persons.map((count) => (count < 0 ? -1 : Math.floor(count / 2))),
): CubeTable => ({
  criteria,
  groups,
  persons,
  contactable,
  revenue: persons.map((count) => (count < 0 ? null : count * 1000 + 25)),
  revenueContactable: contactable.map((count) => (count < 0 ? 0 : count * 1000)),
});

/** Two statuses of 100 and 200, three regions of which two are counted together, members or not. */
const cube: Cube = {
  k: 11,
  criteria: [
    { id: "status", values: [["vip"], ["loyal"]] },
    { id: "home_region", values: [["bretagne"], ["corse"], ["abroad", "unknown"]] },
    { id: "loyalty", values: [["member"], ["no_member"]] },
  ],
  tables: [
    table([], [], [300], [150]),
    table([0], [[0, 1]], [100, 200]),
    table([1], [[0, 1, 2]], [120, 80, 100]),
    table([2], [[0, 1]], [150, 150]),
    table(
      [0, 1],
      [
        [0, 1],
        [0, 1, 2],
      ],
      [40, -1, -1, 80, -1, -1],
    ),
    table(
      [0, 2],
      [
        [0, 1],
        [0, 1],
      ],
      [60, 40, 90, 110],
      [30, -1, 45, -1],
    ),
    table(
      [0, 1, 2],
      [
        [0, 1],
        [0, 1, 1],
        [0, 1],
      ],
      [20, 20, 40, 20, 40, 40, 50, 70],
    ),
  ],
  wide: [],
};
const none: Fetched = new Map();
const ask = (query: string, from: Cube = cube, fetched = none) => answer(from, fetched, readSelection(from, query));
const counted = (customers: number, contactable: number | null, revenue: number | null) => ({
  kind: "counted",
  counts: { customers, contactable, revenue },
});

describe("what is ticked stands in the address", () => {
  test.each([
    "",
    "?status=vip",
    "?status=vip&home_region=bretagne,corse&split=loyalty",
    "?contactable=yes&split=contactable",
  ])("%s is read and written alike", (query) => {
    expect(writeSelection(cube, readSelection(cube, query))).toBe(query);
  });

  test("a word that is counted with others selects them too, and stays in the address as they are", () => {
    const selection = readSelection(cube, "?home_region=unknown");
    expect(selection.ticks.get("home_region")).toEqual([2]);
    expect(writeSelection(cube, selection)).toBe("?home_region=abroad%2Bunknown");
    expect(readSelection(cube, "?home_region=abroad%2Bunknown")).toEqual(selection);
  });

  test("words of the data may hold commas and signs", () => {
    const words = { criteria: [{ id: "main_category", values: [["soap, bath"], ["a&b"], ["c+d"], ["e"]] }] };
    const query = writeSelection(words, { ticks: new Map([["main_category", [0, 1, 2]]]), split: null });
    expect(query).toBe("?main_category=a%26b,c%2Bd&main_category=soap%2C%20bath");
    expect(readSelection(words, query).ticks.get("main_category")).toEqual([0, 1, 2]);
  });

  test("what the cube does not know is passed over, and every value ticked is none", () => {
    expect(writeSelection(cube, readSelection(cube, "?status=gold&shoe_size=42&split=colour"))).toBe("");
    expect(readSelection(cube, "?status=vip,loyal").ticks.size).toBe(0);
  });
});

describe("counting", () => {
  test("nothing ticked is everybody", () => {
    expect(ask("").total).toEqual(counted(300, 150, 3000.25));
  });

  test("values of one criterion add up, those of two cross", () => {
    expect(ask("?home_region=bretagne,corse").total).toEqual(counted(200, 100, 2000.5));
    expect(ask("?status=vip&loyalty=member").total).toEqual(counted(60, 30, 600.25));
  });

  test("a hidden cell hides the whole selection, never only its part", () => {
    expect(ask("?status=vip&home_region=bretagne").total).toEqual(counted(40, 20, 400.25));
    expect(ask("?status=vip&home_region=bretagne,corse").total).toEqual({ kind: "hidden" });
  });

  test("who can be contacted can be hidden alone, and then nobody is counted by it", () => {
    expect(ask("?status=vip&loyalty=no_member").total).toEqual(counted(40, null, 400.25));
    expect(ask("?status=vip&loyalty=no_member&contactable=yes").total).toEqual({ kind: "hidden" });
    expect(ask("?status=vip&loyalty=member&contactable=yes").total).toEqual(counted(30, 30, 300));
    expect(ask("?status=vip&loyalty=member&contactable=no").total).toEqual(counted(30, 0, 300.25));
  });

  test("money that few brought is hidden alone, and with it every sum that holds it", () => {
    const hide = (table: CubeTable): CubeTable =>
      table.criteria.join() === "1"
        ? { ...table, revenue: [null, 80_025, null], revenueContactable: [null, 40_000, null] }
        : table;
    const few = { ...cube, tables: cube.tables.map(hide) };
    expect(ask("?home_region=bretagne,corse", few).total).toEqual(counted(200, 100, null));
    expect(ask("?home_region=bretagne&contactable=yes", few).total).toEqual(counted(60, 60, null));
    expect(ask("?home_region=corse", few).total).toEqual(counted(80, 40, 800.25));
    expect(ask("?split=home_region", few).rows).toEqual([
      { values: [0], outcome: counted(120, 60, null) },
      { values: [1], outcome: counted(80, 40, 800.25) },
      { values: [2], outcome: counted(100, 50, null) },
    ]);
  });

  test("money can be told of more values together than persons: of part of them it is not, and says so", () => {
    const coarse = (table: CubeTable): CubeTable =>
      table.criteria.join() === "1"
        ? { ...table, moneyGroups: [[0, 1, 1]], revenue: [120_000, 180_000], revenueContactable: [60_000, null] }
        : table;
    const few = { ...cube, tables: cube.tables.map(coarse) };
    const together = { kind: "together", criterion: "home_region", groups: [[1, 2]] };
    const untold = (customers: number, contactable: number) => ({
      ...counted(customers, contactable, null),
      moneyOf: together,
    });
    expect(ask("?home_region=bretagne", few).total).toEqual(counted(120, 60, 1200));
    expect(ask("?home_region=corse", few).total).toEqual(untold(80, 40));
    expect(ask("?home_region=corse,unknown", few).total).toEqual(counted(180, 90, 1800));
    expect(ask("?home_region=corse,unknown&contactable=yes", few).total).toEqual(counted(90, 90, null));
    expect(ask("?split=home_region", few).rows).toEqual([
      { values: [0], outcome: counted(120, 60, 1200) },
      { values: [1], outcome: untold(80, 40) },
      { values: [2], outcome: untold(100, 50) },
    ]);
  });

  test("money can be shown where that of those who can be contacted is not", () => {
    const hide = (table: CubeTable): CubeTable =>
      table.criteria.join() === "2" ? { ...table, revenueContactable: [null, null] } : table;
    const few = { ...cube, tables: cube.tables.map(hide) };
    expect(ask("?loyalty=member", few).total).toEqual(counted(150, 75, 1500.25));
    for (const [answer, contactable] of [
      ["yes", 75],
      ["no", 0],
    ] as const)
      expect(ask(`?loyalty=member&contactable=${answer}`, few).total).toEqual(counted(75, contactable, null));
  });

  test("values that a table only counts together are told, not added up in part", () => {
    expect(ask("?status=vip&home_region=corse&loyalty=member").total).toEqual({
      kind: "together",
      criterion: "home_region",
      groups: [[1, 2]],
    });
    expect(ask("?status=vip&home_region=corse,unknown&loyalty=member").total).toEqual(counted(40, 20, 400.25));
  });

  test("a split has a row for each group, hidden ones among them", () => {
    expect(ask("?status=vip&split=home_region").rows).toEqual([
      { values: [0], outcome: counted(40, 20, 400.25) },
      { values: [1], outcome: { kind: "hidden" } },
      { values: [2], outcome: { kind: "hidden" } },
    ]);
    expect(ask("?status=vip&loyalty=member&split=home_region").rows).toEqual([
      { values: [0], outcome: counted(20, 10, 200.25) },
      { values: [1, 2], outcome: counted(40, 20, 400.25) },
    ]);
  });

  test("a split by what is ticked shows the ticked values only", () => {
    expect(ask("?home_region=bretagne,corse&split=home_region").rows).toEqual([
      { values: [0], outcome: counted(120, 60, 1200.25) },
      { values: [1], outcome: counted(80, 40, 800.25) },
    ]);
  });

  test("a split by whether people can be contacted needs no further table", () => {
    expect(ask("?status=vip&loyalty=member&split=contactable").rows).toEqual([
      { values: [1], outcome: counted(30, 30, 300) },
      { values: [0], outcome: counted(30, 0, 300.25) },
    ]);
  });

  test("a combination without a table is absent; a wide one is fetched when asked for", () => {
    const without = { ...cube, tables: cube.tables.slice(0, 6) };
    const query = "?status=vip&home_region=bretagne&loyalty=member";
    expect(ask(query, without).total).toEqual({ kind: "absent" });
    const wide = { ...without, wide: [{ criteria: [0, 1, 2], file: "wide.json" }] };
    expect(ask(query, wide).total).toEqual({ kind: "file", file: "wide.json" });
    const fetched = new Map([["wide.json", cube.tables[6] as CubeTable]]);
    expect(ask(query, wide, fetched).total).toEqual(counted(20, 10, 200.25));
  });
});
