import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectedSpend, fitGammaGamma, meanSpend, type SpendPattern } from "../../loaders/methods/gamma-gamma.js";
import { lifetimeValue } from "../../loaders/methods/lifetime-value.js";
import { deltaInterval } from "../../loaders/methods/maximum-likelihood.js";
import { seededRandom } from "../support/seeded-random.js";

fc.configureGlobal({ seed: 20261031 });

/** CDNOW, as published (lifetimes, CLVTools; reference C2). */
const cdnow = { p: 6.25, q: 3.74, gamma: 15.44 };
const truth = { p: 4, q: 3, gamma: 30 };

function simulated(customers: number, bin?: number): SpendPattern[] {
  const random = seededRandom(2005);
  const groups = new Map<string, { x: number; n: number; sum: number; logs: number }>();
  for (let i = 0; i < customers; i++) {
    const x = 1 + Math.floor(random.exponential(0.7));
    // The mean of x values of Gamma(p) is Gamma(px) over x, at a rate of the customer's own.
    const value = (random.gamma(truth.p * x) * truth.gamma) / (x * random.gamma(truth.q));
    const key = `${x} ${bin === undefined ? i : Math.round(Math.log(value) / bin)}`;
    const { n, sum, logs } = groups.get(key) ?? { n: 0, sum: 0, logs: 0 };
    groups.set(key, { x, n: n + 1, sum: sum + value, logs: logs + Math.log(value) });
  }
  return [...groups.values()].map(({ x, n, sum, logs }) => ({ x, value: sum / n, log_value: logs / n, n }));
}

describe("fitGammaGamma", () => {
  const fit = fitGammaGamma(simulated(10_000));

  it("finds the parameters that made the values, within what their intervals allow", () => {
    expect(fit).toMatchObject({ converged: true, edge: [], n: 10_000 });
    for (const name of fit.names) {
      const interval = deltaInterval(fit, (parameters) => parameters[name], 0.999);
      expect(interval && interval.low < truth[name] && truth[name] < interval.high).toBe(true);
    }
    const mean = deltaInterval(fit, meanSpend);
    expect(mean && mean.low < 60 && 60 < mean.high && mean.high / mean.low < 1.1).toBe(true);
  });

  it("needs no customer of its own: groups of 1 % width give the same within a thousandth", () => {
    const patterns = simulated(10_000, 0.01);
    expect(patterns.length).toBeLessThan(3_000);
    const grouped = fitGammaGamma(patterns);
    for (const name of fit.names)
      expect(Math.abs(grouped.parameters[name] / fit.parameters[name] - 1)).toBeLessThan(1e-3);
    const plain = fitGammaGamma(patterns.map(({ x, value, n }) => ({ x, value, n })));
    expect(Math.abs(plain.parameters.p / fit.parameters.p - 1)).toBeLessThan(5e-3);
  });

  it("refuses customers without a purchase or a value", () => {
    expect(() => fitGammaGamma([{ x: 0, value: 10, n: 3 }])).toThrow(
      "gammaGamma: expected x ≥ 1, value > 0, n ≥ 0, received x 0, value 10, n 3",
    );
    expect(() => fitGammaGamma([{ x: 2, value: 0, n: 3 }])).toThrow("received x 2, value 0, n 3");
  });
});

describe("expectedSpend", () => {
  // Repeat purchases of a customer and their mean value, and what lifetimes' documentation expects (reference C2).
  it.each([
    [2, 22.35, 24.65],
    [1, 11.77, 18.91],
    [0, 0, 35.17],
    [7, 73.74, 71.46],
    [2, 25.55, 27.28],
    [2, 40, 39.13],
  ])("after %i purchases worth %d", (x, value, expected) => {
    expect(Math.abs(expectedSpend({ p: 6.2488, q: 3.7446, gamma: 15.4477 }, { x, value }) - expected)).toBeLessThan(
      0.02,
    );
  });

  it("lies between the customer's mean and the mean of all, closer to the first with every purchase", () => {
    expect(meanSpend(cdnow)).toBeCloseTo(35.22, 2);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.double({ min: 0.01, max: 5000, noNaN: true }), (x, value) => {
        const now = expectedSpend(cdnow, { x, value });
        const all = meanSpend(cdnow);
        expect(now >= Math.min(value, all) - 1e-9 && now <= Math.max(value, all) + 1e-9).toBe(true);
        expect(Math.abs(expectedSpend(cdnow, { x: x + 1, value }) - value)).toBeLessThanOrEqual(
          Math.abs(now - value) + 1e-9,
        );
      }),
    );
  });

  it("is infinite where the model has no mean", () => {
    expect(meanSpend({ ...cdnow, q: 0.9 })).toBe(Infinity);
    expect(expectedSpend({ ...cdnow, q: 0.9 }, { x: 1, value: 20 })).toBeCloseTo(36.0163, 4);
  });
});

describe("lifetimeValue", () => {
  it("discounts each month's purchases to today, as if made at its end", () => {
    const steady = (t: number) => t / 30;
    const value = lifetimeValue(steady, 10, { months: 12, monthLength: 30, discountRate: 0.01 });
    expect(value).toBeCloseTo((10 * (1 - 1.01 ** -12)) / 0.01, 10);
    expect(lifetimeValue(steady, 10, { months: 12, monthLength: 30, discountRate: 0 })).toBeCloseTo(120, 10);
    expect(
      lifetimeValue((t) => Math.min(t, 30) / 30, 10, { months: 12, monthLength: 30, discountRate: 0.25 }),
    ).toBeCloseTo(8, 12);
    expect(lifetimeValue(steady, 10, { months: 0, monthLength: 30, discountRate: 0.01 })).toBe(0);
  });

  it("refuses a horizon that is none", () => {
    const horizon = { months: 1.5, monthLength: 30, discountRate: 0 };
    expect(() => lifetimeValue(() => 0, 1, horizon)).toThrow(
      "lifetimeValue: expected whole months ≥ 0, a month longer than 0, a discount above -1, received 1.5, 30, 0",
    );
  });
});
