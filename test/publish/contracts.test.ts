import { describe, expect, test } from "vitest";
import type { Row } from "../../loaders/engines/engine.js";
import type { TimeCount } from "../../loaders/methods/kaplan-meier.js";
import type { PublishedTable } from "../../loaders/publish/contract.js";
import { withoutHiddenYear } from "../../loaders/publish/contract-relations.js";
import { protect } from "../../loaders/publish/publish.js";
import type { Marts } from "../../loaders/publish/rows/builder.js";
import { churnMonthly, churnReasons, survivalOf } from "../../loaders/publish/rows/contracts.js";
import { churnMonthly as churnTable } from "../../loaders/publish/tables/contracts.js";
import { publishedTable } from "../../loaders/publish/tables.js";

const marts = (rows: readonly Row[]): Marts =>
  ({ rows: async () => rows, report: { privacy: { k: 11 } } }) as unknown as Marts;

const month = (name: string, rest: Partial<Record<string, number | null>> = {}): Row => ({
  grain: "month",
  month: name,
  customers_at_start: 1000,
  lost: 45,
  kept: 955,
  joined: 50,
  year_start: 800,
  year_lost: 400,
  amount_at_start: 20_000,
  amount_lost: 900,
  amount_cut: 100,
  amount_added: 400,
  shrunk: 20,
  grown: 30,
  is_complete: true,
  ...rest,
});

test("churn of a month, of money and of a year", async () => {
  const rows = await churnMonthly(marts([month("2025-05"), month("2025-06")]));
  expect(rows.map(({ rate }) => rate)).toEqual([0.045, 0.045]);
  expect(rows[1]).toMatchObject({
    gross_rate: 0.05,
    net_rate: 0.03,
    year_rate: 0.5,
    year_low: 0.4654,
    year_high: 0.5346,
  });
  expect(rows[0]?.year_rate).toBeUndefined();
});

test("money of fewer than k people is not told, nor a year that the data does not hold", async () => {
  const last = async (rest: Partial<Record<string, number | null>>): Promise<Row | undefined> =>
    (await churnMonthly(marts([month("2025-06", rest)])))[0];
  expect(await last({ grown: 3 })).toMatchObject({ gross_rate: 0.05 });
  expect((await last({ grown: 3 }))?.net_rate).toBeUndefined();
  expect((await last({ shrunk: 3 }))?.gross_rate).toBeUndefined();
  expect((await last({ amount_at_start: null }))?.gross_rate).toBeUndefined();
  expect((await last({ year_start: 0, year_lost: 0 }))?.year_rate).toBeUndefined();
  expect((await last({ year_lost: 4 }))?.year_rate).toBeUndefined();
});

test("an amount does not give away the money of the few who joined or changed since the row before", async () => {
  const amounts = async (first: Partial<Record<string, number>>): Promise<unknown[]> =>
    (
      await churnMonthly(
        marts([month("2025-04", first), month("2025-05", { grown: 0, shrunk: 0, joined: 0 }), month("2025-06")]),
      )
    ).map(({ amount_at_start, gross_rate }) => [amount_at_start, gross_rate]);
  const [told, not] = [
    [20_000, 0.05],
    [null, undefined],
  ];
  expect(await amounts({ grown: 3, joined: 50 })).toEqual([told, told, told]);
  expect(await amounts({ grown: 3, joined: 0 })).toEqual([told, not, told]);
  expect(await amounts({ shrunk: 3, grown: 0, lost: 0, joined: 0 })).toEqual([[20_000, undefined], not, told]);
});

test("months in which a few joined are hidden, since the start of the next one counts them", () => {
  const rows = [month("2025-04"), month("2025-05", { joined: 4 }), month("2025-06")].map((row) => ({
    ...row,
    customers_at_start: 1000 + (row.month === "2025-06" ? 4 : 0),
  }));
  const { tables } = protect(new Map<PublishedTable, readonly Row[]>([[churnTable, rows]]), 11);
  expect(tables[0]?.rows.map(({ month: name, suppressed }) => [name, suppressed])).toEqual([
    ["2025-04", false],
    ["2025-05", true],
    ["2025-06", false],
  ]);
});

describe("the headline number of churn", () => {
  const months = ["2024", "2025"].flatMap((year) =>
    Array.from({ length: 12 }, (_, index) => month(`${year}-${String(index + 1).padStart(2, "0")}`)),
  );
  const few = { customers_at_start: 280, lost: 5, kept: 275 };
  const hiddenMonths = (rows: readonly Row[]): unknown[] => {
    const year = rows.slice(12);
    const total = (some: readonly Row[], column: string) => some.reduce((sum, row) => sum + Number(row[column]), 0);
    const n = total(year, "customers_at_start");
    const headline: Row = {
      metric: "contract_churn",
      value: total(year, "lost") / n,
      n,
      units: n,
      part: total(year, "lost"),
      complement: total(year, "kept"),
    };
    const { tables } = protect(
      new Map<PublishedTable, readonly Row[]>([
        [churnTable, rows],
        [publishedTable("headlines"), [headline]],
      ]),
      11,
    );
    const hidden = tables.flatMap((table) => table.rows.filter(({ suppressed }) => suppressed));
    return hidden.map((row) => row.month ?? row.metric);
  };

  test("does not open the only hidden month of its year", () => {
    expect(hiddenMonths(months)).toEqual([]);
    const hidden = hiddenMonths(months.map((row) => (row.month === "2025-06" ? { ...row, ...few } : row)));
    expect(hidden).toContain("2025-06");
    expect(hidden.length).toBeGreaterThan(1);
  });

  test("is compared with no year of which a month is hidden: its rate is a fraction of the counts of that year", () => {
    const headline = { metric: "contract_churn", value: 0.05, previous: 0.04, change: 0.01, verdict: "worse" };
    const told = (name: string) =>
      withoutHiddenYear(
        [headline],
        months.map((row) => ({ ...row, suppressed: row.month === name })),
      )[0];
    expect(told("2024-06")).toMatchObject({ value: 0.05, previous: null, change: null, verdict: "not_comparable" });
    expect(told("2025-06")).toEqual(headline);
  });
});

test("rare reasons stand together, last", async () => {
  const rows = await churnReasons(
    marts([
      { reason: "unknown", customers: 50 },
      { reason: "price", customers: 30 },
      { reason: "moved", customers: 7 },
      { reason: "other shop", customers: 6 },
      { reason: "ill", customers: 12 },
    ]),
  );
  expect(rows.map(({ reason, customers }) => [reason, customers])).toEqual([
    ["price", 30],
    ["ill", 12],
    ["unknown", 50],
    ["other", 13],
  ]);
  expect(rows.reduce((sum, { share }) => sum + Number(share), 0)).toBeCloseTo(1, 12);
});

/** So many end each tenth day, and so many are still there after 400. */
const plan = (each: number, staying: number): TimeCount[] => [
  ...Array.from({ length: 30 }, (_, index) => ({ time: 10 * (index + 1), events: each, censored: 0 })),
  { time: 400, events: 0, censored: staying },
];
const told = (rows: readonly Row[]) => [...new Set(rows.map(({ group }) => group))];

test("plans that bear no curve are put together, and one group is everybody", () => {
  const big = ["a", plan(5, 100)] as const;
  const other = ["b", plan(6, 80)] as const;
  const small = (name: string) => [name, plan(1, 20)] as const;
  expect(told(survivalOf(new Map([big, other]), 11))).toEqual(["b", "a"]);
  expect(told(survivalOf(new Map([big, other, small("c"), ["d", plan(0, 15)]]), 11))).toEqual(["b", "a", "other"]);
  expect(told(survivalOf(new Map([big, ["d", plan(0, 15)]]), 11))).toEqual(["all"]);
  expect(survivalOf(new Map([["d", plan(0, 15)]]), 11)).toEqual([]);
});

test("a curve starts at everybody, falls, and carries the test of all groups", () => {
  const rows = survivalOf(
    new Map([
      ["a", plan(5, 100)],
      ["b", plan(6, 20)],
    ]),
    11,
  );
  expect(rows[0]).toMatchObject({ time: 0, survival: 1, low: 1, high: 1, at_risk: 250 });
  for (const group of ["a", "b"]) {
    const curve = rows.filter((row) => row.group === group);
    for (const [index, row] of curve.entries()) {
      if (index > 0) expect(Number(row.survival)).toBeLessThan(Number(curve[index - 1]?.survival));
      expect(Number(row.low)).toBeLessThanOrEqual(Number(row.survival));
      expect(Number(row.high)).toBeGreaterThanOrEqual(Number(row.survival));
    }
  }
  expect(new Set(rows.map(({ p_value }) => p_value)).size).toBe(1);
  expect(Number(rows[0]?.p_value)).toBeLessThan(0.001);
});
