import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nps, npsDifference } from "../../loaders/methods/nps-interval.js";

fc.configureGlobal({ seed: 20261031 });

const counts = (promoters: number, passives: number, detractors: number) => ({ promoters, passives, detractors });
const wave = fc
  .tuple(fc.nat(100_000), fc.nat(100_000), fc.nat(100_000))
  .filter(([p, n, d]) => p + n + d > 0)
  .map(([p, n, d]) => counts(p, n, d));

describe("nps", () => {
  it.each([
    [500, 300, 200, 30, 25.08, 34.74],
    [50, 33, 17, 33, 17.56, 46.52],
    [150, 100, 50, 33.33, 24.61, 41.4],
    [12, 10, 8, 13.33, -15.11, 39.35],
    [100, 0, 0, 100, 93.09, 100],
  ])("%i/%i/%i (reference C5, adjusted Wald)", (promoters, passives, detractors, score, low, high) => {
    const interval = nps(counts(promoters, passives, detractors));
    expect(interval.score).toBeCloseTo(score, 2);
    expect(interval.low).toBeCloseTo(low, 2);
    expect(interval.high).toBeCloseTo(high, 2);
  });

  it.each([
    [1_076, 5],
    [269, 10],
  ])("%i answers tell a score to ±%i points where answers vary by .7 (reference C5)", (n, points) => {
    const { low, high } = nps(counts(0.35 * n, 0.3 * n, 0.35 * n));
    expect((high - low) / 2).toBeCloseTo(points, 0);
    expect(high - low).toBeLessThan(2 * points);
  });

  it("contains its score, stays within ±100 and narrows with n", () => {
    fc.assert(
      fc.property(wave, (one) => {
        const { score, low, high } = nps(one);
        expect(-100 <= low && low <= score && score <= high && high <= 100).toBe(true);
        const tenfold = nps(counts(10 * one.promoters, 10 * one.passives, 10 * one.detractors));
        expect(tenfold.high - tenfold.low).toBeLessThan(high - low);
      }),
    );
  });

  it("refuses an empty wave", () => {
    expect(() => nps(counts(0, 0, 0))).toThrow("nps: expected counts ≥ 0 with at least one answer, received 0/0/0");
  });
});

describe("npsDifference", () => {
  it("finds 25 → 30 on 1,000 answers each not significant (reference C5)", () => {
    const change = npsDifference(counts(450, 350, 200), counts(500, 300, 200));
    expect(change.difference).toBeCloseTo(5, 10);
    expect(change.standard_error).toBeCloseTo(3.46, 2);
    expect(change.z).toBeCloseTo(1.445, 3);
    expect(change.p_value).toBeCloseTo(0.148, 3);
    expect(change.low).toBeLessThan(0);
  });

  it("needs about 2,000 answers per wave for 5 points (reference F)", () => {
    const p = (n: number) => npsDifference(counts(45 * n, 35 * n, 20 * n), counts(50 * n, 30 * n, 20 * n)).p_value;
    expect(p(17)).toBeGreaterThan(0.05);
    expect(p(20)).toBeLessThan(0.05);
  });

  it("has a finite z between unanimous waves, and its interval leaves 0 out exactly when p < .05", () => {
    expect(npsDifference(counts(11, 0, 0), counts(11, 0, 0))).toMatchObject({ difference: 0, z: 0, p_value: 1 });
    fc.assert(
      fc.property(wave, wave, (earlier, later) => {
        const { low, high, z, p_value } = npsDifference(earlier, later);
        expect(Number.isFinite(z)).toBe(true);
        if (Math.abs(p_value - 0.05) > 1e-9) expect(low > 0 || high < 0).toBe(p_value < 0.05);
      }),
    );
  });
});
