import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { benjaminiHochberg } from "../../loaders/methods/benjamini-hochberg.js";
import { poissonRatio } from "../../loaders/methods/poisson-ratio.js";
import { quantileRanks } from "../../loaders/methods/quantile-interval.js";

fc.configureGlobal({ seed: 20261031 });

describe("benjaminiHochberg", () => {
  it("finds one discovery at .05 among the classic 25 (reference C6; McDonald, Handbook of Biological Statistics)", () => {
    const p = [
      0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216, 0.222, 0.251, 0.269, 0.275, 0.34, 0.341,
      0.384, 0.569, 0.594, 0.696, 0.762, 0.94, 0.942, 0.975, 0.986,
    ];
    const q = benjaminiHochberg(p);
    expect(q.slice(0, 6).map((value) => value.toFixed(3))).toEqual([
      "0.025",
      "0.100",
      "0.210",
      "0.210",
      "0.210",
      "0.250",
    ]);
    expect(q.filter((value) => value <= 0.05)).toHaveLength(1);
  });

  it("never falls below p, keeps the order of p and does not depend on the order given", () => {
    const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 60 });
    fc.assert(
      fc.property(pValues, (p) => {
        const q = benjaminiHochberg(p);
        for (const [i, value] of q.entries()) {
          const own = p[i] ?? Number.NaN;
          expect(value >= own && value <= 1).toBe(true);
          for (const [j, other] of q.entries()) if (own <= (p[j] ?? Number.NaN)) expect(value <= other).toBe(true);
        }
        expect(benjaminiHochberg([...p].reverse())).toEqual([...q].reverse());
      }),
    );
    expect(() => benjaminiHochberg([0.2, 1.2])).toThrow("p: expected between 0 and 1, received 1.2");
  });
});

const rate = fc.record({ count: fc.nat(3000), exposure: fc.double({ min: 0.1, max: 1e6, noNaN: true }) });

describe("poissonRatio", () => {
  it("gives R's interval for 11 of 800 against 21 of 3,011 (poisson.test, R documentation)", () => {
    const ratio = poissonRatio({ count: 11, exposure: 800 }, { count: 21, exposure: 3011 });
    expect(ratio.estimate).toBeCloseTo(1.971488, 6);
    expect(ratio.low).toBeCloseTo(0.8584264, 6);
    expect(ratio.high).toBeCloseTo(4.2772659, 6);
    // Twice the smaller tail (SciPy binom); R's own .0797 adds up points by likelihood and may contradict its interval.
    expect(ratio.p_value).toBeCloseTo(0.11201731957539936, 10);
  });

  it("switches to the score interval where exact and score agree to four digits", () => {
    const exact = poissonRatio({ count: 30_000, exposure: 1000 }, { count: 30_500, exposure: 1000 });
    expect(exact).toMatchObject({ method: "exact" });
    expect(exact.low).toBeCloseTo(0.968022488786974, 9);
    expect(exact.p_value).toBeCloseTo(0.042485574410371825, 9);
    const score = poissonRatio({ count: 60_000, exposure: 1000 }, { count: 60_500, exposure: 1000 });
    expect(score).toMatchObject({ method: "score" });
    expect(score.low).toBeCloseTo(0.9805830588741777, 4);
    expect(score.high).toBeCloseTo(1.003014724500378, 4);
    expect(Math.abs(score.p_value - 0.15057645299413708)).toBeLessThan(0.001);
  });

  it("contains its estimate, inverts with the order, and leaves 1 out exactly when p < .05", () => {
    fc.assert(
      fc.property(rate, rate, (first, second) => {
        fc.pre(first.count + second.count > 0);
        const { estimate, low, high, p_value } = poissonRatio(first, second);
        expect(low <= estimate && estimate <= high).toBe(true);
        const inverse = poissonRatio(second, first);
        if (low > 0) expect(inverse.high * low).toBeCloseTo(1, 9);
        expect(inverse.p_value).toBeCloseTo(p_value, 9);
        if (Math.abs(p_value - 0.05) > 1e-9) expect(low > 1 || high < 1).toBe(p_value < 0.05);
      }),
    );
  });

  it("says infinity where the second rate has no events, and refuses no events at all", () => {
    const one = { count: 5, exposure: 10 };
    const none = { count: 0, exposure: 10 };
    expect(poissonRatio(one, none)).toMatchObject({ estimate: Infinity, high: Infinity });
    expect(poissonRatio(none, one)).toMatchObject({ estimate: 0, low: 0 });
    expect(() => poissonRatio(none, none)).toThrow("expected at least one event, received 0 and 0");
    expect(() => poissonRatio({ count: 1.5, exposure: 1 }, one)).toThrow("expected a whole count over an exposure > 0");
  });
});

describe("quantileRanks", () => {
  // Ranks of the binomial table (Conover 1999, table A3), coverage by SciPy.
  it.each([
    [10, 0.5, 2, 9, 0.978515625],
    [20, 0.5, 6, 15, 0.9586105346679688],
    [25, 0.5, 8, 18, 0.9567147493362427],
    [100, 0.5, 40, 61, 0.9647997997822952],
    [100, 0.9, 84, 96, 0.955690107191223],
    [1000, 0.8, 775, 825, 0.9518995831665726],
  ])("n %i, quantile %d", (n, p, lower, upper, coverage) => {
    const ranks = quantileRanks(n, p);
    expect(ranks).toMatchObject({ lower, upper });
    expect(ranks.coverage).toBeCloseTo(coverage, 10);
  });

  it("has no limit where n is too small, rather than the extreme", () => {
    expect(quantileRanks(5)).toMatchObject({ lower: null, upper: null });
    expect(quantileRanks(6)).toMatchObject({ lower: 1, upper: 6 });
    expect(quantileRanks(30, 0.95)).toMatchObject({ upper: null });
  });

  it("brackets the quantile's own rank, covers the level and closes in on it with n", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (n, p) => {
        const { lower, upper, coverage } = quantileRanks(n, p);
        if (lower !== null) expect(lower <= Math.ceil(n * p)).toBe(true);
        if (upper !== null) expect(upper >= n * p && upper <= n).toBe(true);
        if (lower === null || upper === null) return;
        expect(coverage).toBeGreaterThanOrEqual(0.95 - 1e-9);
        const more = quantileRanks(4 * n, p);
        expect(((more.upper ?? 0) - (more.lower ?? 0)) / (4 * n)).toBeLessThanOrEqual((upper - lower) / n);
      }),
    );
  });
});
