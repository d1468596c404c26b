import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newcombe } from "../../loaders/methods/newcombe.js";
import { wilson } from "../../loaders/methods/wilson.js";

fc.configureGlobal({ seed: 20261031 });

const share = fc
  .integer({ min: 1, max: 1_000_000 })
  .chain((n) => fc.record({ n: fc.constant(n), successes: fc.integer({ min: 0, max: n }) }));

describe("wilson", () => {
  it.each([
    [0, 10, 0, 0.277533],
    [1, 10, 0.017876, 0.40415],
    [5, 10, 0.236593, 0.763407],
    [18, 20, 0.698966, 0.972134],
    [4, 20, 0.080658, 0.416017],
    [81, 263, 0.255289, 0.36621],
    [50, 100, 0.403832, 0.596168],
    [560, 800, 0.667351, 0.730738],
  ])("%i of %i (reference C5: Wilson 1927, Newcombe 1998)", (successes, n, low, high) => {
    const interval = wilson(successes, n);
    expect(interval.estimate).toBe(successes / n);
    expect(interval.low).toBeCloseTo(low, 6);
    expect(interval.high).toBeCloseTo(high, 6);
  });

  it("agrees with statsmodels to its printed digits (test_proportion.py)", () => {
    const { low, high } = wilson(19, 38);
    expect(low).toBeCloseTo(0.348499283643951, 14);
    expect(high).toBeCloseTo(0.651500716356049, 14);
  });

  it("contains its estimate, stays within 0 and 1, narrows with n and widens with the level", () => {
    fc.assert(
      fc.property(share, ({ successes, n }) => {
        const { estimate, low, high } = wilson(successes, n);
        expect(0 <= low && low <= estimate && estimate <= high && high <= 1).toBe(true);
        const tenfold = wilson(10 * successes, 10 * n);
        expect(tenfold.high - tenfold.low).toBeLessThan(high - low);
        const wider = wilson(successes, n, 0.99);
        expect(wider.high - wider.low).toBeGreaterThan(high - low);
      }),
    );
  });

  it("mirrors successes and failures", () => {
    fc.assert(
      fc.property(share, ({ successes, n }) => {
        expect(wilson(n - successes, n).low).toBeCloseTo(1 - wilson(successes, n).high, 12);
      }),
    );
  });

  it("never shows a bare 0 or 100 %", () => {
    expect(wilson(0, 30)).toMatchObject({ estimate: 0, low: 0 });
    expect(wilson(0, 30).high).toBeCloseTo(0.113513, 6);
    expect(wilson(30, 30)).toMatchObject({ estimate: 1, high: 1 });
  });

  it("refuses what is no share", () => {
    expect(() => wilson(0, 0)).toThrow("wilson: n: expected more than 0, received 0");
    expect(() => wilson(3, 2)).toThrow("wilson: successes: expected between 0 and 2, received 3");
    expect(() => wilson(1, 2, 95)).toThrow("level: expected between 0 and 1, received 95");
  });
});

describe("newcombe", () => {
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
  ])("%i/%i − %i/%i (Newcombe 1998, table II, method 10)", (a, m, b, n, low, high) => {
    const interval = newcombe({ successes: a, n: m }, { successes: b, n });
    expect(interval.estimate).toBeCloseTo(a / m - b / n, 12);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it("contains its estimate, stays within −1 and 1, changes sign with the order", () => {
    fc.assert(
      fc.property(share, share, (first, second) => {
        const { estimate, low, high } = newcombe(first, second);
        expect(-1 <= low && low <= estimate && estimate <= high && high <= 1).toBe(true);
        expect(newcombe(second, first).low).toBeCloseTo(-high, 12);
      }),
    );
  });
});
