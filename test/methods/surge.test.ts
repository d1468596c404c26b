import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countTail } from "../../loaders/methods/count-tail.js";
import { weekTests } from "../../loaders/methods/surge.js";
import { surgeEpisodes } from "../../loaders/methods/surge-episodes.js";

fc.configureGlobal({ seed: 20261031 });

/** Days in which nothing changes: the same week over and over. */
const steady = (days: number, week = [4, 3, 3, 2, 3, 1, 0]) => Array.from({ length: days }, (_, i) => week[i % 7] ?? 0);
const flat = (days: number) => new Array<number>(days).fill(100);
const raised = (counts: readonly number[], from: number, to: number, by: number) =>
  counts.map((count, day) => (day >= from && day <= to ? count + by : count));

describe("tail of an overdispersed count", () => {
  it("is the Poisson's without overdispersion (reference C8: 48 requests where 21 are usual)", () => {
    expect(countTail(48, 21)).toBeCloseTo(3.1e-7, 8);
    expect(countTail(0, 21)).toBe(1);
  });

  it("is the negative binomial's with it", () => {
    // Mean 4 and variance 8 are NB(4, ½): P(X ≥ 1) = 1 − 2⁻⁴, P(X ≥ 2) = 1 − 2⁻⁴ − 4 · 2⁻⁵.
    expect(countTail(1, 4, 2)).toBeCloseTo(15 / 16, 12);
    expect(countTail(2, 4, 2)).toBeCloseTo(1 - 1 / 16 - 1 / 8, 12);
    expect(countTail(30, 20, 1 + 1e-9)).toBeCloseTo(countTail(30, 20), 6);
  });

  it("refuses what is no count", () => {
    expect(() => countTail(1.5, 4)).toThrow(
      new RangeError("countTail: expected a whole count, a mean > 0 and a dispersion ≥ 1, received 1.5, 4 and 1"),
    );
  });
});

describe("a week against the weeks before", () => {
  it("expects what has come so far, and says nothing before it has history", () => {
    const tests = weekTests({ counts: steady(200), exposure: flat(200) });
    expect(tests[7 * 11]).toBeNull();
    expect(tests[199]?.observed).toBe(16);
    expect(tests[199]?.expected).toBeCloseTo(16, 0);
    expect(tests[199]?.p).toBeGreaterThan(0.4);
  });

  it("finds a rise within days, and does not learn it as usual", () => {
    const counts = raised(steady(220), 200, 219, 5);
    const tests = weekTests({ counts, exposure: flat(220) });
    expect(tests[199]?.p).toBeGreaterThan(0.4);
    expect(tests[204]?.p).toBeLessThan(1e-3);
    expect(tests[219]?.expected).toBeCloseTo(16, 0);
  });

  it("takes a level that lasts for the new one", () => {
    const counts = raised(steady(400), 200, 399, 5);
    const tests = weekTests({ counts, exposure: flat(400) });
    expect(tests[220]?.p).toBeLessThan(1e-6);
    expect(tests[399]?.expected).toBeCloseTo(51, 0);
    expect(tests[399]?.p).toBeGreaterThan(0.3);
  });

  it("expects more in a promotion of what follows orders, and no more of what does not", () => {
    const promotion = (day: number) => day % 70 >= 60;
    const exposure = Array.from({ length: 500 }, (_, day) => (promotion(day) ? 300 : 100));
    const shipped = Array.from({ length: 500 }, (_, day) =>
      Math.round((0.1 * exposure.slice(Math.max(0, day - 13), day + 1).reduce((sum, orders) => sum + orders, 0)) / 14),
    );
    const following = weekTests({ counts: shipped, exposure });
    const steadily = weekTests({ counts: steady(500), exposure });
    for (let day = 300; day < 500; day++) {
      expect(following[day]?.p).toBeGreaterThan(0.05);
      expect(steadily[day]?.p).toBeGreaterThan(0.05);
    }
  });

  it("never looks ahead", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(9), { minLength: 180, maxLength: 180 }),
        fc.integer({ min: 100, max: 170 }),
        (counts, day) => {
          const whole = weekTests({ counts, exposure: flat(180) });
          const until = weekTests({ counts: counts.slice(0, day + 1), exposure: flat(day + 1) });
          expect(whole[day]).toEqual(until[day]);
        },
      ),
      { numRuns: 25 },
    );
  });

  it("refuses series of two lengths", () => {
    expect(() => weekTests({ counts: [1, 2], exposure: [1] })).toThrow(
      new RangeError("weekTests: expected 2 days of exposure, received 1"),
    );
  });
});

describe("episodes", () => {
  const settings = { from: 0, looked: 3, leastCount: 11 };
  const quiet = weekTests({ counts: steady(300), exposure: flat(300) });
  const once = weekTests({ counts: raised(steady(300), 250, 263, 6), exposure: flat(300) });

  it("are told from the first day on, with the week that stands out most", () => {
    const [episode, ...others] = surgeEpisodes([quiet, once], settings);
    expect(others).toEqual([]);
    expect(episode?.series).toBe(1);
    expect(episode?.firstDay).toBeGreaterThanOrEqual(251);
    expect(episode?.firstDay).toBeLessThan(257);
    expect(episode?.peak.observed).toBe(16 + 7 * 6);
    expect(episode?.q).toBeLessThan(1e-6);
  });

  it("of one series are two where it was quiet for a fortnight between them", () => {
    const twice = weekTests({ counts: raised(raised(steady(320), 250, 256, 6), 290, 296, 6), exposure: flat(320) });
    expect(surgeEpisodes([twice], settings)).toHaveLength(2);
  });

  it("need more where more series were looked at, and are no episode under the least count", () => {
    const slight = weekTests({ counts: raised(steady(300), 250, 256, 2), exposure: flat(300) });
    expect(surgeEpisodes([slight], { ...settings, looked: 1 })).toHaveLength(1);
    expect(surgeEpisodes([slight], { ...settings, looked: 10_000 })).toEqual([]);
    expect(surgeEpisodes([once], { ...settings, leastCount: 100 })).toEqual([]);
  });
});
