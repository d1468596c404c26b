import { describe, expect, it } from "vitest";
import { shareOfTotals, stratifiedShare, stratifiedTotal } from "../../loaders/methods/stratified.js";
import { wilson } from "../../loaders/methods/wilson.js";
import { seededRandom } from "../support/seeded-random.js";

describe("stratified samples", () => {
  it("is Wilson's interval where there is one stratum", () => {
    const { estimate, low, high } = stratifiedShare([{ size: 4_000, share: 18 / 20, n: 20 }]);
    expect(estimate).toBeCloseTo(0.9, 12);
    expect(low).toBeCloseTo(wilson(18, 20).low, 12);
    expect(high).toBeCloseTo(wilson(18, 20).high, 12);
  });

  it("weighs each stratum by what it holds, and takes equal ones for one sample", () => {
    expect(
      stratifiedTotal([
        { size: 100, share: 0.5, n: 10 },
        { size: 300, share: 0.9, n: 20 },
      ]).estimate,
    ).toBeCloseTo(320, 12);
    // Two strata of one size and one share: errors add up to z / √2, and Wilson's limits at it are those below.
    const { low, high } = stratifiedShare([
      { size: 100, share: 0.5, n: 10 },
      { size: 100, share: 0.5, n: 10 },
    ]);
    const z2 = 1.959963985 ** 2 / 2;
    const half = Math.sqrt(z2 * (2.5 + z2 / 4)) / (10 + z2);
    expect(low).toBeCloseTo(0.5 - half, 8);
    expect(high).toBeCloseTo(0.5 + half, 8);
    // About as wide as one sample of twenty.
    expect(high - low).toBeCloseTo(wilson(10, 20).high - wilson(10, 20).low, 1);
  });

  it("is not certain where every stratum is without failure", () => {
    const { estimate, low, high } = stratifiedShare([
      { size: 50, share: 1, n: 25 },
      { size: 950, share: 1, n: 25 },
    ]);
    expect([estimate, high]).toEqual([1, 1]);
    expect(low).toBeLessThan(0.9);
  });

  it.each([
    [
      [9_000, 800, 200],
      [0.99, 0.9, 0.6],
    ],
    [
      [9_000, 800, 200],
      [0.97, 0.95, 0.7],
    ],
    [
      [3_000, 2_000, 1_000, 500, 300, 100],
      [0.99, 0.99, 0.97, 0.95, 0.85, 0.6],
    ],
    [
      [3_000, 2_000, 1_000, 500, 300, 100],
      [0.95, 0.9, 0.9, 0.85, 0.7, 0.5],
    ],
  ])("covers the true share about as often as it says, for strata of %j", (sizes, shares) => {
    const { uniform } = seededRandom(7);
    const all = sizes.reduce((sum, size) => sum + size, 0);
    const truth = sizes.reduce((sum, size, i) => sum + size * (shares[i] ?? 0), 0) / all;
    let covered = 0;
    for (let run = 0; run < 2_000; run++) {
      const strata = sizes.map((size, i) => {
        const n = 25;
        const found = Array.from({ length: n }, () => uniform() < (shares[i] ?? 0)).filter(Boolean).length;
        return { size, share: found / n, n };
      });
      const { low, high } = stratifiedShare(strata);
      if (low <= truth && truth <= high) covered++;
    }
    expect(covered / 2_000).toBeGreaterThan(0.93);
    expect(covered / 2_000).toBeLessThan(0.99);
  });

  it("says what share one total is of two, both at their worst", () => {
    const found = { estimate: 900, low: 880, high: 910 };
    const missed = { estimate: 100, low: 40, high: 220 };
    expect(shareOfTotals(found, missed)).toEqual({ estimate: 0.9, low: 880 / 1_100, high: 910 / 950 });
    expect(shareOfTotals({ estimate: 0, low: 0, high: 5 }, { estimate: 0, low: 0, high: 5 })).toBeNull();
    expect(shareOfTotals({ estimate: 5, low: -1, high: 8 }, { estimate: 0, low: 0, high: 0 })).toEqual({
      estimate: 1,
      low: 0,
      high: 1,
    });
  });

  it("refuses what is no stratum", () => {
    expect(() => stratifiedShare([])).toThrow("stratifiedShare: strata: expected at least one, received none");
    expect(() => stratifiedTotal([{ size: 0, share: 1, n: 3 }])).toThrow(
      "stratifiedTotal: size: expected more than 0, received 0",
    );
  });
});
