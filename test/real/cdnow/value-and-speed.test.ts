import { beforeAll, expect, test } from "vitest";
import { gini, topShare } from "../../../loaders/methods/concentration.js";
import { spearman } from "../../../loaders/methods/correlation.js";
import { describeReal } from "../real-data.js";
import { END, readPurchases } from "./purchases.js";

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describeReal("cdnow", ["CDNOW_sample.txt"], (folder) => {
  /** Per customer, the value bought on each day, in order of days. */
  let customers: { readonly day: number; readonly value: number }[][];
  beforeAll(() => {
    const days = new Map<string, Map<number, number>>();
    for (const { customer, day, value } of readPurchases(folder, "CDNOW_sample.txt")) {
      const own = days.get(customer) ?? new Map<number, number>();
      days.set(customer, own.set(day, (own.get(day) ?? 0) + value));
    }
    customers = [...days.values()].map((own) =>
      [...own].map(([day, value]) => ({ day, value })).sort((a, b) => a.day - b.day),
    );
  });

  test("gives the reference's concentration (C3), and limits that a bootstrap of customers finds too", () => {
    const groups = customers.map((days) => ({ n: 1, sum: sum(days.map(({ value }) => value)) }));
    expect(groups).toHaveLength(2357);
    const spread = gini(groups);
    expect(spread?.estimate).toBeCloseTo(0.6309, 4);
    // The reference counts whole customers: 472 of 2,357.
    expect(topShare(groups, 472 / 2357)?.estimate).toBeCloseTo(0.6746, 4);
    // Percentiles of 4,000 bootstrap samples (NumPy): .6074 … .6541 and .6504 … .6973.
    const top = topShare(groups, 0.2);
    for (const [limit, bootstrap] of [
      [spread?.low, 0.6074],
      [spread?.high, 0.6541],
      [top?.low, 0.6504],
      [top?.high, 0.6973],
    ])
      expect(Math.abs((limit ?? 0) - (bootstrap ?? 0))).toBeLessThan(0.001);
  });

  test("finds that the speed of the second purchase tells of later ones, and its amount hardly does (C4)", () => {
    const seconds = customers.flatMap(([first, second, ...later]) => {
      if (!first || !second || second.day > END - 180) return [];
      const next = later.filter(({ day }) => day <= second.day + 180).length;
      return [{ gap: second.day - first.day, amount: second.value, next }];
    });
    const bySpeed = spearman(seconds.map(({ gap, next }) => ({ x: gap, y: next, n: 1 })));
    expect(bySpeed?.estimate).toBeCloseTo(-0.233, 3);
    expect(bySpeed && bySpeed.high < 0).toBe(true);
    const byAmount = spearman(seconds.map(({ amount, next }) => ({ x: amount, y: next, n: 1 })));
    expect(byAmount?.estimate).toBeCloseTo(0.06, 3);
    expect(byAmount && byAmount.low < 0 && byAmount.high > 0).toBe(true);
  });
});
