import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meanInterval } from "../../loaders/methods/mean-interval.js";
import { criticalT } from "../../loaders/methods/student-t.js";

fc.configureGlobal({ seed: 20261031 });

/** Sums of a scale from how often each score was given. */
function sums(frequencies: Record<number, number>) {
  const entries = Object.entries(frequencies).map(([score, count]) => [Number(score), count] as const);
  const sum = (power: number) => entries.reduce((total, [score, count]) => total + count * score ** power, 0);
  return [sum(0), sum(1), sum(2)] as const;
}

describe("meanInterval", () => {
  it("gives the published means of the CES and CSAT fixtures (reference C5: cys.group, Intercom; QuestionPro's 137/20, printed as 6.7)", () => {
    expect(meanInterval(...sums({ 1: 80, 2: 210, 3: 140, 4: 110, 5: 160, 6: 180, 7: 120 })).estimate).toBeCloseTo(
      4.08,
      2,
    );
    expect(meanInterval(...sums({ 5: 10, 4: 20, 3: 10, 2: 5, 1: 5 })).estimate).toBe(3.5);
    expect(meanInterval(20, 137, 939).estimate).toBe(6.85);
  });

  it("agrees with Student's sleep data, drug 2: 2.33, 95 % 0.90 … 3.76 (R: t.test(extra ~ 1))", () => {
    const { estimate, low, high } = meanInterval(10, "23.3", "90.37");
    expect(estimate).toBeCloseTo(2.33, 12);
    expect(low).toBeCloseTo(0.8976775, 6);
    expect(high).toBeCloseTo(3.7623225, 6);
  });

  it("does not cancel where the spread is small beside the mean", () => {
    // 1e9 + {0, 1, 2}: variance 1, which Σx² − (Σx)²/n loses in doubles.
    const { low, high } = meanInterval(3, 3_000_000_003n, 3_000_000_006_000_000_005n);
    expect((high - low) / 2).toBeCloseTo(criticalT(0.95, 2) / Math.sqrt(3), 6);
    expect(meanInterval(3, "3e9", "3e18")).toEqual({ estimate: 1e9, low: 1e9, high: 1e9 });
  });

  it("contains its estimate, narrows with n and does not depend on how a number is written", () => {
    const values = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(values, (cents) => {
        const sum = cents.reduce((total, x) => total + BigInt(x), 0n);
        const squares = cents.reduce((total, x) => total + BigInt(x) ** 2n, 0n);
        const { estimate, low, high } = meanInterval(cents.length, sum, squares);
        expect(low <= estimate && estimate <= high).toBe(true);
        expect(meanInterval(cents.length, `${sum}.00`, `${squares}`)).toEqual({ estimate, low, high });
        const doubled = meanInterval(2 * cents.length, 2n * sum, 2n * squares);
        if (high > low) expect(doubled.high - doubled.low).toBeLessThan(high - low);
      }),
    );
  });

  it("refuses one value and sums that do not belong together", () => {
    expect(() => meanInterval(1, 3, 9)).toThrow("meanInterval: n: expected 2 or more, received 1");
    expect(() => meanInterval(2, 10, 9)).toThrow("sum of squares: expected at least sum²/n, received 9 with sum 10");
    expect(() => meanInterval(2, "12,50", 9)).toThrow('meanInterval: expected a decimal number, received "12,50"');
  });
});
