import fc from "fast-check";
import { expect, test } from "vitest";
import { kaplanMeier, type TimeCount } from "../../loaders/methods/kaplan-meier.js";
import { curve, grid } from "../../loaders/publish/rows/second-purchase.js";
import { timeRelations } from "../../loaders/publish/time-relations.js";

const K = 11;
/** Two second purchases a day and one buyer out of sight, for 400 days, then 500 who are still followed. */
const COUNTS: TimeCount[] = [
  ...Array.from({ length: 400 }, (_, day) => ({ time: day + 1, events: 2, censored: 1 })),
  { time: 900, events: 0, censored: 500 },
];

test("holds the days asked for, each with what Kaplan and Meier say", () => {
  const rows = curve(COUNTS, K);
  const days = rows.map((row) => row.days);
  for (const day of [0, 30, 90, 180, 365]) expect(days).toContain(day);
  const year = kaplanMeier(COUNTS).find(({ time }) => time === 365);
  const row = rows.find((one) => one.days === 365);
  expect(row?.probability).toBeCloseTo(1 - (year?.survival ?? 0), 4);
  expect(row?.low).toBeCloseTo(1 - (year?.high ?? 0), 4);
  expect(row?.high).toBeCloseTo(1 - (year?.low ?? 0), 4);
  expect(rows[0]).toEqual({ days: 0, probability: 0, low: 0, high: 0, at_risk: 1700, events: 0, censored: 0 });
});

test("is not drawn from fewer than fifty second purchases", () => {
  const few = [
    { time: 10, events: 49, censored: 0 },
    { time: 100, events: 0, censored: 900 },
  ];
  expect(curve(few, K)).toEqual([]);
  expect(curve([{ time: 9, events: 1, censored: 0 }, ...few], K).length).toBeGreaterThan(1);
});

test("no step holds fewer than k second purchases, or a few who went out of sight, whatever the counts", () => {
  const count = fc.record({
    time: fc.integer({ min: 1, max: 900 }),
    events: fc.integer({ min: 0, max: 30 }),
    censored: fc.integer({ min: 0, max: 5 }),
  });
  fc.assert(
    fc.property(fc.uniqueArray(count, { selector: ({ time }) => time, maxLength: 200 }), (counts) => {
      const days = [0, ...grid(counts, K)];
      const rows = curve(counts, K);
      for (const [index, { events, censored, at_risk }] of rows.entries()) {
        if (index > 0) expect(Number(events)).toBeGreaterThanOrEqual(K);
        expect(censored === 0 || Number(censored) >= K).toBe(true);
        const before = rows[index - 1];
        if (before) expect(Number(before.at_risk) - Number(at_risk)).toBe(Number(events) + Number(censored));
        if (index > 0) expect(Number(at_risk)).toBeGreaterThanOrEqual(30);
      }
      if (rows.length > 0) expect(rows.map((row) => row.days)).toEqual(days);
    }),
    { seed: 4, numRuns: 60 },
  );
});

test("newcomers of the life cycle are those followed no longer than a day of the curve, where the counts agree", () => {
  const second_purchase_curve = curve(COUNTS, K);
  const month = second_purchase_curve.filter(({ days }) => Number(days) <= 30);
  const newcomers = month.reduce((sum, { censored }) => sum + Number(censored), 0);
  const named = (customers: number) =>
    timeRelations(
      new Map([
        ["second_purchase_curve", second_purchase_curve],
        ["base_counts", [{ status: "new", customers }]],
      ]),
    )
      .map(({ name }) => name)
      .filter((name) => name.startsWith("newcomers"));
  expect(newcomers).toBeGreaterThan(0);
  expect(named(newcomers)).toEqual(["newcomers and those followed no longer"]);
  expect(named(newcomers + 1000)).toEqual([]);
});
