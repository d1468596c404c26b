import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { incompleteGamma, logGamma, upperIncompleteGamma } from "../../loaders/methods/gamma.js";
import { hypergeometricOne } from "../../loaders/methods/hypergeometric.js";
import { logAdd, logSubtract } from "../../loaders/methods/log-sum.js";

fc.configureGlobal({ seed: 20261031 });

// Values of mpmath 1.4 at 40 digits.
const relative = (actual: number, expected: number) => expect(Math.abs(actual / expected - 1));

describe("logGamma", () => {
  it.each([
    [1e-6, 13.815509980749432],
    [0.1, 2.252712651734206],
    [0.5, 0.5723649429247001],
    [1.0001, -5.771334222047762e-5],
    [3.7, 1.4280723266653879],
    [14.9, 24.924132002217277],
    [100, 359.1342053695754],
    [12345.678, 103959.91990554606],
    [1e8, 1742068066.1038346],
  ])("of %d", (a, value) => expect(Math.abs(logGamma(a) - value)).toBeLessThan(2e-14 * Math.max(1, Math.abs(value))));

  it("is 0 at 1 and 2, and no number below 0", () => {
    expect([1, 2].map((a) => Math.abs(logGamma(a)) < 5e-14)).toEqual([true, true]);
    expect([0, -0.5, Number.NaN].map(logGamma)).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });
});

describe("upperIncompleteGamma", () => {
  it.each([
    [0.5, 1, 0.15729920705028513],
    [0.5, 30, 9.485737571073848e-15],
    [1, 700, 9.859676543759771e-305],
    [4.5, 69.14, 2.336183885878062e-25],
    [10, 5, 0.968171942693795],
    [100, 150, 5.924540335483916e-6],
  ])("Q(%d, %d)", (a, x, q) => relative(upperIncompleteGamma(a, x), q).toBeLessThan(1e-12));

  it("is what the lower one leaves of 1, and 0 where nothing is left", () => {
    const positive = fc.double({ min: 0.01, max: 200, noNaN: true });
    fc.assert(
      fc.property(positive, positive, (a, x) => {
        expect(upperIncompleteGamma(a, x) + incompleteGamma(a, x)).toBeCloseTo(1, 12);
      }),
    );
    expect([1176.4, Infinity].map((x) => upperIncompleteGamma(1.5, x))).toEqual([0, 0]);
    expect(() => upperIncompleteGamma(0, 3)).toThrow("incompleteGamma: expected a > 0, received 0");
    expect(() => upperIncompleteGamma(2, -1)).toThrow("incompleteGamma: x: expected at least 0, received -1");
  });
});

describe("hypergeometricOne", () => {
  it.each([
    [0.5, 2.5, 0.3, 1.0693110283741394],
    [1.55, 3.16, 0.0934, 1.048617292945345],
    [1.6, 2.16, 0.9, 4.59914583501757],
    [0.24, 1.06, 0.999, 4.22049053652078],
    [1, 2, 0.5, 2 * Math.LN2],
    [26.5, 28.2, 0.85, 5.119452947495731],
    [1.6, 28.2, 0.95, 1.0590635987938442],
    [120.5, 121.9, 0.99, 54.63712438936322],
    [0.001, 0.002, 0.7, 2.165264946604095],
    [3, 3, 0.98, 50],
    [0.5, 1, 0.75, 2],
    [2, 2000, 0.999, 1.0010004992473711],
    [500, 1001, 0.9999, 1.999799619357164],
  ])("2F1(1, %d; %d; %d)", (b, c, z, value) => relative(hypergeometricOne(b, c, z), value).toBeLessThan(2e-13));

  it("keeps Gauss's relation between neighbours, on both sides of the switch of method", () => {
    const z = fc.double({ min: 0, max: 0.999, noNaN: true });
    const positive = fc.double({ min: 0.01, max: 50, noNaN: true });
    fc.assert(
      fc.property(positive, positive, z, (b, more, x) => {
        // F(1, b; c) = 1 + (b/c) z F(1, b + 1; c + 1), from the series.
        const c = b + more;
        relative(hypergeometricOne(b, c, x), 1 + ((b * x) / c) * hypergeometricOne(b + 1, c + 1, x)).toBeLessThan(
          1e-11,
        );
      }),
    );
  });

  it("refuses what would not be positive or not converge", () => {
    expect(() => hypergeometricOne(2, 1, 0.5)).toThrow("expected 0 ≤ b ≤ c, c > 0 and 0 ≤ z < 1, received 2, 1, 0.5");
    expect(() => hypergeometricOne(1, 2, 1)).toThrow("received 1, 2, 1");
  });
});

describe("logAdd and logSubtract", () => {
  it("add and take away where the numbers themselves would overflow or vanish", () => {
    expect(logAdd(1000, 1000)).toBeCloseTo(1000 + Math.LN2, 12);
    expect(logAdd(-2000, -2001)).toBeCloseTo(-2000 + Math.log1p(Math.exp(-1)), 12);
    expect(logSubtract(1000, 999)).toBeCloseTo(1000 + Math.log(1 - Math.exp(-1)), 12);
    expect(logSubtract(-5, -5 - 1e-10)).toBeCloseTo(-5 + Math.log(1e-10), 6);
  });

  it("know 0 as minus infinity", () => {
    expect([logAdd(-Infinity, 3), logAdd(3, -Infinity), logAdd(-Infinity, -Infinity)]).toEqual([3, 3, -Infinity]);
    expect([logSubtract(3, -Infinity), logSubtract(3, 3), logSubtract(-Infinity, -Infinity)]).toEqual([
      3,
      -Infinity,
      -Infinity,
    ]);
  });

  it("undo each other", () => {
    const log = fc.double({ min: -700, max: 700, noNaN: true });
    fc.assert(
      fc.property(log, fc.double({ min: -5, max: 5, noNaN: true }), (a, apart) => {
        expect(logSubtract(logAdd(a, a + apart), a)).toBeCloseTo(a + apart, 9);
      }),
    );
  });
});
