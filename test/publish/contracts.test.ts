import { expect, test } from "vitest";
import type { Row } from "../../loaders/engines/engine.js";
import type { TimeCount } from "../../loaders/methods/kaplan-meier.js";
import type { Marts } from "../../loaders/publish/rows/builder.js";
import { churnMonthly, churnReasons, survivalOf } from "../../loaders/publish/rows/contracts.js";

const marts = (rows: readonly Row[]): Marts =>
  ({ rows: async () => rows, report: { privacy: { k: 11 } } }) as unknown as Marts;

const month = (name: string, rest: Partial<Record<string, number | null>> = {}): Row => ({
  grain: "month",
  month: name,
  customers_at_start: 1000,
  lost: 45,
  kept: 955,
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
