import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nps, npsDifference } from "../../loaders/methods/nps-interval.js";
import { weightedNps } from "../../loaders/methods/nps-weighted.js";
import { npsWithout } from "../../loaders/methods/nps-without.js";

fc.configureGlobal({ seed: 20261127 });

const counts = (promoters: number, passives: number, detractors: number) => ({ promoters, passives, detractors });
const wave = fc
  .tuple(fc.nat(5_000), fc.nat(5_000), fc.nat(5_000))
  .filter(([p, n, d]) => p + n + d > 0)
  .map(([p, n, d]) => counts(p, n, d));
const size = fc.integer({ min: 1, max: 1_000_000 });

describe("weightedNps", () => {
  it("weighs each group by what it holds, whoever answered", () => {
    // 100 of 900 fans answered, and 100 of 100 others: 0.9 × 50 + 0.1 × (−30).
    const strata = [
      { size: 900, counts: counts(60, 30, 10) },
      { size: 100, counts: counts(20, 30, 50) },
    ];
    expect(weightedNps(strata).score).toBeCloseTo(42, 10);
    expect(nps(counts(80, 60, 60)).score).toBeCloseTo(10, 10);
  });

  it("adds up the errors of the groups: with many answers, the textbook variance Σ W² s² ÷ n", () => {
    const strata = [
      { size: 3, counts: counts(50_000, 30_000, 20_000) },
      { size: 1, counts: counts(10_000, 5_000, 25_000) },
    ];
    const { score, low, high } = weightedNps(strata);
    // s² = p + d − (p − d)²: 0.61 of 100,000 answers and 0.734375 of 40,000.
    const half = 100 * 1.959963984540054 * Math.sqrt((0.75 ** 2 * 0.61) / 1e5 + (0.25 ** 2 * 0.734375) / 4e4);
    expect(score).toBeCloseTo(0.75 * 30 - 0.25 * 37.5, 10);
    expect(high - score).toBeCloseTo(half, 2);
    expect(score - low).toBeCloseTo(half, 2);
  });

  it("is the plain score of one group, does not depend on the unit of sizes, and stays within ±100", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ size, counts: wave }), { minLength: 1, maxLength: 6 }), (strata) => {
        const { score, low, high } = weightedNps(strata);
        expect(-100 <= low && low <= score + 1e-9 && score <= high + 1e-9 && high <= 100).toBe(true);
        const tenfold = weightedNps(strata.map((stratum) => ({ ...stratum, size: 10 * stratum.size })));
        expect(tenfold.score).toBeCloseTo(score, 9);
        expect(tenfold.low).toBeCloseTo(low, 9);
        const [first] = strata;
        if (first) {
          const [alone, plain] = [weightedNps([first]), nps(first.counts)];
          expect(alone.low).toBeCloseTo(plain.low, 9);
          expect(alone.high).toBeCloseTo(plain.high, 9);
        }
      }),
    );
  });

  it("refuses no groups and groups of nobody", () => {
    expect(() => weightedNps([])).toThrow("weightedNps: strata: expected at least one, received none");
    expect(() => weightedNps([{ size: 0, counts: counts(1, 1, 1) }])).toThrow(
      "weightedNps: size: expected more than 0, received 0",
    );
  });
});

describe("npsWithout", () => {
  it("is the score of all less the score of the rest", () => {
    const effect = npsWithout(counts(500, 300, 200), counts(20, 30, 150));
    expect(effect?.share).toBe(0.2);
    // 30 with them, 480 − 50 of 800 without.
    expect(effect?.estimate).toBeCloseTo(30 - 53.75, 10);
    expect(effect?.high).toBeLessThan(0);
  });

  it("equals the difference of the two scores, lies within its limits, and leaves 0 out about where the z test does", () => {
    fc.assert(
      fc.property(wave, wave, (part, rest) => {
        const all = {
          promoters: part.promoters + rest.promoters,
          passives: part.passives + rest.passives,
          detractors: part.detractors + rest.detractors,
        };
        const effect = npsWithout(all, part);
        if (effect === null) throw new Error("both sides hold answers");
        expect(effect.estimate).toBeCloseTo(nps(all).score - nps(rest).score, 8);
        expect(effect.low <= effect.estimate && effect.estimate <= effect.high).toBe(true);
        const { p_value } = npsDifference(rest, part);
        const answers = Math.min(
          ...[part, rest].map(({ promoters, passives, detractors }) => promoters + passives + detractors),
        );
        if (answers > 200 && Math.abs(p_value - 0.05) > 0.03)
          expect(effect.low > 0 || effect.high < 0).toBe(p_value < 0.05);
      }),
    );
  });

  it("says nothing where nothing is left out or left, and refuses more than there are", () => {
    expect(npsWithout(counts(5, 5, 5), counts(0, 0, 0))).toBeNull();
    expect(npsWithout(counts(5, 5, 5), counts(5, 5, 5))).toBeNull();
    expect(() => npsWithout(counts(5, 5, 5), counts(6, 0, 0))).toThrow(
      "npsWithout: expected a part of all answers, received more than there are",
    );
  });
});
