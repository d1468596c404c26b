import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attack } from "../../../loaders/publish/disclosure/attack.js";
import type { PublishedTable, Row, TableDeclaration } from "../../../loaders/publish/disclosure/declaration.js";
import { suppress } from "../../../loaders/publish/disclosure/suppress.js";
import { grid, total, twoWay } from "./worlds.js";

fc.configureGlobal({ seed: 20261031 });
const k = 11;
const counted = { units: "persons", measures: ["persons"], additive: ["persons"] } as const;

/** Categories with their total in a second table. */
function oneWay(counts: readonly number[]): TableDeclaration[] {
  const rows = counts.map((persons, i) => ({ reason: `r${i}`, persons }));
  return [
    { ...counted, name: "reasons", rows, rollups: [{ by: [], into: "total", measures: { persons: "persons" } }] },
    { ...counted, name: "total", rows: [total(rows, ["persons"])] },
  ];
}

const hiddenOf = (tables: readonly TableDeclaration[]) =>
  suppress(tables, { k }).tables.map(({ rows }) => rows.flatMap((row, index) => (row.suppressed ? [index] : [])));

describe("one table and its total", () => {
  it("hides a small cell and the smallest other, exactly two", () => {
    expect(hiddenOf(oneWay([50, 3, 20, 0, 400]))).toEqual([[1, 2], []]);
  });

  it("hides two small cells alone where they make k together, with a third where they do not", () => {
    expect(hiddenOf(oneWay([50, 3, 20, 8, 400]))).toEqual([[1, 3], []]);
    expect(hiddenOf(oneWay([50, 3, 20, 7, 400]))).toEqual([[1, 2, 3], []]);
  });

  it("hides the total where nothing else is left to hide", () => {
    expect(hiddenOf(oneWay([0, 3, 0]))).toEqual([[1], [0]]);
    expect(hiddenOf(oneWay([4, 3, 0]))).toEqual([[0, 1], [0]]);
  });

  it("hides nothing of k and more, and leaves zeros", () => {
    expect(hiddenOf(oneWay([11, 0, 12, 0]))).toEqual([[], []]);
  });

  it("hides four cells for one small cell of a two-way table, seldom more", () => {
    const hidden: number[] = [];
    const safe = grid(6, 6, fc.integer({ min: 11, max: 300 }));
    fc.assert(
      fc.property(safe, fc.nat(35), fc.integer({ min: 1, max: 10 }), (rows, at, persons) => {
        const count = (row: Row, i: number) => (i === at ? persons : row["persons"]);
        const world = twoWay(rows.map((row, i) => ({ ...row, persons: count(row, i), orders: 20, revenue: 20 })));
        const [cells = [], ...margins] = hiddenOf(world);
        expect(cells).toContain(at);
        expect(margins.flat()).toEqual([]);
        hidden.push(cells.length);
      }),
    );
    expect(Math.min(...hidden)).toBe(4);
    expect(hidden.filter((count) => count > 4).length).toBeLessThan(hidden.length / 4);
  });
});

describe("what is hidden", () => {
  it("empties units, parts and measures, and says which rows", () => {
    const rows = [
      { segment: "a", answers: 40, promoters: 4, passives: 20, detractors: 16, nps: -30 },
      { segment: "b", answers: 60, promoters: 30, passives: 15, detractors: 15, nps: 25 },
      { segment: "c", answers: 0, promoters: 0, passives: 0, detractors: 0, nps: null },
    ];
    const parts = ["promoters", "passives", "detractors"];
    const { tables, report } = suppress(
      [{ name: "nps", rows, units: "answers", parts, measures: ["nps"], additive: [] }],
      { k },
    );
    expect(tables[0]?.rows).toEqual([
      { segment: "a", answers: null, promoters: null, passives: null, detractors: null, nps: null, suppressed: true },
      { ...rows[1], suppressed: false },
      { ...rows[2], suppressed: false },
    ]);
    expect(report).toEqual({
      tables: [{ name: "nps", rows: 3, hidden_share: 1 / 3, primary: [0], complementary: [] }],
      warnings: [
        'table "nps": 1 of 3 cells are hidden, expected at most 10 %. Too few people stand behind them to show more.',
      ],
    });
  });

  it("protects sums of parts: two hidden rows may not add up to a few promoters", () => {
    const score = (segment: string, promoters: number, detractors: number) => ({
      segment,
      answers: promoters + detractors,
      promoters,
      detractors,
    });
    const rows = [score("a", 3, 60), score("b", 4, 70), score("c", 30, 40), score("d", 90, 90)];
    const parts = ["promoters", "detractors"];
    const common = { units: "answers", parts, measures: ["answers"], additive: ["answers"] };
    const world = [
      { ...common, name: "segments", rows, rollups: [{ by: [], into: "all", measures: {} }] },
      { ...common, name: "all", rows: [total(rows, ["answers", ...parts])] },
    ];
    expect(hiddenOf(world)).toEqual([[0, 1, 2], []]);
  });

  it("knows that shares add up to 1, and reads bigints and decimal texts", () => {
    const rows = [
      { reason: "a", tickets: 50n, share: "0.50" },
      { reason: "b", tickets: 45n, share: "0.45" },
      { reason: "c", tickets: 5n, share: "0.05" },
    ];
    const table = {
      name: "shares",
      rows,
      units: "tickets",
      measures: ["tickets", "share"],
      additive: ["tickets", "share"],
    };
    expect(hiddenOf([table])).toEqual([[2]]);
    expect(hiddenOf([{ ...table, rollups: [{ by: [], equals: { share: 1 } }] }])).toEqual([[1, 2]]);
  });

  it("follows declared relations", () => {
    const table = (name: string, persons: number): TableDeclaration => ({
      ...counted,
      name,
      rows: [{ id: 1, persons }],
    });
    const term = (name: string, coefficient: number) => ({
      table: name,
      row: { id: 1 },
      column: "persons",
      coefficient,
    });
    const relations = [
      { name: "flow", terms: [term("before", 1), term("won", 1), term("lost", -1), term("after", -1)] },
    ];
    const tables = [table("before", 100), table("won", 8), table("lost", 20), table("after", 88)];
    const { tables: published } = suppress(tables, { k, relations });
    expect(published.map(({ rows }) => rows[0]?.suppressed)).toEqual([false, true, true, false]);
    expect(attack(published, { k, relations }).cells).toEqual([]);
    const naive: PublishedTable[] = tables.map((one) => ({
      ...one,
      rows: one.rows.map((row) => ({ ...row, suppressed: false })),
    }));
    naive[1] = { ...table("won", 8), rows: [{ id: 1, persons: null, suppressed: true }] };
    expect(attack(naive, { relations }).cells).toEqual([
      { table: "won", row: 0, column: "persons", value: 8, how: "solved" },
    ]);
  });
});

describe("hidden cells of 2 × 3 tables, by trying every table of counts", () => {
  /** All tables of counts that agree with the margins and with the shown cells. */
  function solutions(
    shown: readonly (number | null)[],
    rowSums: readonly number[],
    columnSums: readonly number[],
  ): number[][] {
    const found: number[][] = [];
    const most = Math.min(rowSums[0] ?? 0, 60);
    for (let a = 0; a <= most; a++) {
      for (let b = 0; b <= most; b++) {
        const top = [a, b, (rowSums[0] ?? 0) - a - b];
        const cells = [...top, ...top.map((value, i) => (columnSums[i] ?? 0) - value)];
        if (cells.every((value, i) => value >= 0 && (shown[i] ?? value) === value)) found.push(cells);
      }
    }
    return found;
  }

  it("have more than one value, and one of k or more", () => {
    const small = 5;
    const counts = fc.array(fc.integer({ min: 0, max: 15 }), { minLength: 6, maxLength: 6 });
    let checked = 0;
    fc.assert(
      fc.property(counts, (persons) => {
        const rows = persons.map((n, i) => ({
          segment: `s${Math.floor(i / 3)}`,
          channel: `c${i % 3}`,
          persons: n,
          orders: n,
          revenue: n,
        }));
        const [cells, segments, channels, all] = suppress(twoWay(rows), { k: small }).tables;
        const sums = [segments, channels, all].map(
          (table) => table?.rows.map((row) => row["persons"] as number | null) ?? [],
        );
        // Only tables that show all their margins: others have too many solutions to try.
        if (sums.flat().includes(null) || sums[0]?.length !== 2 || sums[1]?.length !== 3) return;
        const shown = cells?.rows.map((row) => row["persons"] as number | null) ?? [];
        const possible = solutions(shown, sums[0] as number[], sums[1] as number[]);
        for (const [i, value] of shown.entries()) {
          if (value !== null) continue;
          checked++;
          const values = new Set(possible.map((table) => table[i] ?? -1));
          expect(values.size).toBeGreaterThan(1);
          expect(Math.max(...values)).toBeGreaterThanOrEqual(small);
        }
      }),
      { numRuns: 500 },
    );
    expect(checked).toBeGreaterThan(500);
  });
});

describe("declarations", () => {
  const table = (more: Partial<TableDeclaration>, rows: Row[] = [{ a: 1, persons: 20 }]): TableDeclaration => ({
    ...counted,
    name: "t",
    rows,
    ...more,
  });

  it.each<[string, TableDeclaration[]]>([
    [
      'disclosure: table "t": expected a rollup into one of t, received "u".',
      [table({ rollups: [{ by: [], into: "u", measures: { persons: "persons" } }] })],
    ],
    [
      'disclosure: table "t", row 0: is part of its own total. Set `from` on the rollup into "t".',
      [table({ rollups: [{ by: [], into: "t", measures: { persons: "persons" } }] })],
    ],
    [
      'disclosure: table "t": expected a rollup of additive columns (persons), received "basket".',
      [table({ rollups: [{ by: [], into: "t", from: () => true, measures: { basket: "persons" } }] })],
    ],
    [
      'disclosure: table "t", row 0, column "persons": expected a number, received NaN.',
      [table({}, [{ a: 1, persons: null }])],
    ],
    [
      'disclosure: table "t", row 0, column "persons": expected a count, received -2.',
      [table({}, [{ a: 1, persons: -2 }])],
    ],
    ["disclosure: two tables have the same name. Name each table once.", [table({}), table({})]],
  ])("are refused: %s", (message, tables) => {
    expect(() => suppress(tables, { k })).toThrow(message);
  });

  it("that do not hold are reported", () => {
    const [reasons, sum] = oneWay([20, 30]);
    const wrong = { ...(sum as TableDeclaration), rows: [{ persons: 51 }] };
    expect(suppress([reasons as TableDeclaration, wrong], { k }).report.warnings).toEqual([
      'table "total", row 0, column "persons": expected the sum of "persons" in table "reasons", 50, received 51.',
    ]);
  });
});

describe("5,000 linked cells", () => {
  it("are protected in a second or so of work", () => {
    const [rows = []] = fc.sample(grid(50, 100), { seed: 1, numRuns: 1 });
    const started = process.cpuUsage();
    const { tables } = suppress(twoWay(rows), { k });
    const { user, system } = process.cpuUsage(started);
    expect(attack(tables, { k })).toEqual({ cells: [], sums: [] });
    // Machines differ and are shared: ten times what it takes alone.
    expect((user + system) / 1e6).toBeLessThan(10);
  });
});
