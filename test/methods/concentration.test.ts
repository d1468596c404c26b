import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gini, lorenz, topShare, type ValueGroup } from "../../loaders/methods/concentration.js";
import { seededRandom } from "../support/seeded-random.js";

fc.configureGlobal({ seed: 20261031 });

const each = (values: readonly number[]): ValueGroup[] => values.map((sum) => ({ n: 1, sum }));

/** Values, ascending, in so many groups of equal numbers. */
function grouped(values: readonly number[], groups: number): ValueGroup[] {
  const at = (i: number) => Math.round((i * values.length) / groups);
  return Array.from({ length: groups }, (_, i) => {
    const those = values.slice(at(i), at(i + 1));
    const sum = (of: (value: number) => number) => those.reduce((all, value) => all + of(value), 0);
    return { n: those.length, sum: sum((value) => value), sum_of_squares: sum((value) => value * value) };
  });
}

function lognormal(count: number): number[] {
  const random = seededRandom(1912);
  return Array.from({ length: count }, () => Math.exp(random.normal())).sort((a, b) => a - b);
}

describe("gini", () => {
  it.each([
    [[1, 1, 1, 1], 0],
    [[0, 0, 0, 1], 0.75],
    [[4, 1, 3, 2], 0.25],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.3],
    [[10, 10, 10, 10, 60], 0.4],
  ])("of %o (reference C5)", (values, expected) => {
    expect(gini(each(values))?.estimate).toBeCloseTo(expected, 12);
    const equal = new Map<number, number>();
    for (const value of values) equal.set(value, (equal.get(value) ?? 0) + 1);
    expect(gini([...equal].map(([value, n]) => ({ n, sum: n * value })))?.estimate).toBeCloseTo(expected, 12);
  });

  it("is undone of its bias by n/(n − 1) (reference C5)", () => {
    const corrected = [
      [1, 1, 1, 1],
      [0, 0, 0, 1],
      [1, 2, 3, 4],
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      [10, 10, 10, 10, 60],
    ].map((values) => (((gini(each(values))?.estimate ?? 0) * values.length) / (values.length - 1)).toFixed(4));
    expect(corrected).toEqual(["0.0000", "1.0000", "0.3333", "0.3333", "0.5000"]);
  });

  it("keeps estimate and interval in two thousand groups, and the interval in fifty", () => {
    const values = lognormal(20_000);
    const exact = gini(each(values));
    // 2Φ(1/√2) − 1.
    expect(exact && exact.low < 0.5204998778 && 0.5204998778 < exact.high).toBe(true);
    const [many, few] = [2000, 50].map((groups) => gini(grouped(values, groups)));
    expect(many?.estimate).toBeCloseTo(exact?.estimate ?? 0, 5);
    expect(many?.low).toBeCloseTo(exact?.low ?? 0, 5);
    const width = (one: typeof exact) => (one?.high ?? 0) - (one?.low ?? 0);
    expect(Math.abs(width(few ?? null) / width(exact) - 1)).toBeLessThan(0.03);
    const blind = gini(grouped(values, 50).map(({ n, sum }) => ({ n, sum })));
    expect(width(blind)).toBeLessThan(0.9 * width(exact));
  });

  it("has the standard error of the jackknife", () => {
    const values = lognormal(400);
    const without = values.map((_, i) => gini(each(values.filter((__, j) => j !== i)))?.estimate ?? 0);
    const mean = without.reduce((sum, value) => sum + value, 0) / 400;
    const error = Math.sqrt((399 / 400) * without.reduce((sum, value) => sum + (value - mean) ** 2, 0));
    const { estimate = 0, low = 0, high = 0 } = gini(each(values)) ?? {};
    const logit = (x: number) => Math.log(x / (1 - x));
    expect((((logit(high) - logit(low)) / 2 / 1.959964) * estimate * (1 - estimate)) / error).toBeCloseTo(1, 1);
  });

  it("covers the truth about as often as it says", () => {
    const random = seededRandom(2009);
    let covered = 0;
    for (let run = 0; run < 400; run++) {
      const interval = gini(each(Array.from({ length: 500 }, () => random.exponential(1))));
      if (interval && interval.low <= 0.5 && 0.5 <= interval.high) covered++;
    }
    expect(covered / 400).toBeGreaterThan(0.92);
    expect(covered / 400).toBeLessThan(0.98);
  });
});

describe("lorenz and topShare", () => {
  const values = [10, 10, 10, 10, 60];

  it("are the curve and what is left above it", () => {
    const curve = [0, 0.2, 0.5, 0.8, 0.9, 1].map((share) => lorenz(each(values), share)?.estimate.toFixed(4));
    expect(curve).toEqual(["0.0000", "0.1000", "0.2500", "0.4000", "0.7000", "1.0000"]);
    expect(topShare(each(values), 0.2)?.estimate).toBeCloseTo(0.6, 12);
    expect(topShare(each([0, 0, 0, 1]), 0.25)?.estimate).toBe(1);
  });

  it("cover the truth about as often as they say", () => {
    const random = seededRandom(1905);
    // The top fifth of an exponential law has .2(1 + ln 5).
    const truth = 0.2 * (1 + Math.log(5));
    let covered = 0;
    for (let run = 0; run < 400; run++) {
      const interval = topShare(each(Array.from({ length: 500 }, () => random.exponential(1))), 0.2);
      if (interval && interval.low <= truth && truth <= interval.high) covered++;
    }
    expect(covered / 400).toBeGreaterThan(0.92);
    expect(covered / 400).toBeLessThan(0.98);
  });

  it("rise from 0 to 1 below the diagonal, within limits that contain them, whatever the order of groups", () => {
    const group = fc.record({ n: fc.integer({ min: 1, max: 50 }), sum: fc.integer({ min: 0, max: 9999 }) });
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 30 }), (groups) => {
        const whole = gini(groups);
        expect(whole === null).toBe(groups.every(({ sum }) => sum === 0));
        let [before, area] = [0, 0];
        for (let step = 0; step <= 20; step++) {
          const point = lorenz(groups, step / 20);
          if (!point) return;
          expect(point.estimate >= before - 1e-12 && point.estimate <= step / 20 + 1e-12).toBe(true);
          expect(point.low <= point.estimate + 1e-12 && point.estimate <= point.high + 1e-12).toBe(true);
          expect(lorenz([...groups].reverse(), step / 20)?.estimate).toBeCloseTo(point.estimate, 12);
          if (step > 0) area += (before + point.estimate) / 40;
          before = point.estimate;
        }
        // Twice the area between curve and diagonal; chords lie above a convex curve.
        expect(whole?.estimate ?? 0).toBeGreaterThanOrEqual(1 - 2 * area - 1e-9);
        expect(Math.abs((whole?.estimate ?? 0) - (1 - 2 * area))).toBeLessThan(0.06);
      }),
    );
  });

  it("say null where nobody has anything, and refuse debts and nobody", () => {
    expect([gini([]), gini([{ n: 5, sum: 0 }]), lorenz([], 0.5), topShare([{ n: 2, sum: 0 }], 0.5)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(() => gini([{ n: 3, sum: -1 }])).toThrow("concentration: expected n > 0 and a sum ≥ 0, received 3 and -1");
    expect(() => gini([{ n: 0, sum: 1 }])).toThrow("concentration: expected n > 0 and a sum ≥ 0, received 0 and 1");
    expect(() => lorenz([{ n: 1, sum: 1 }], 20)).toThrow("lorenz: share: expected between 0 and 1, received 20");
  });
});
