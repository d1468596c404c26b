import { describe, expect, test } from "vitest";
import { gammaQuantile, incompleteGamma } from "../../loaders/methods/gamma.js";
import { poissonInterval } from "../../loaders/methods/poisson-interval.js";

describe("Garwood's interval", () => {
  // 95 % limits of Garwood (1936), as tabulated since: 0, 1, 2, 5, 10, 20, 50, 100 events.
  test.each([
    [0, 0, 3.6889],
    [1, 0.0253, 5.5716],
    [2, 0.2422, 7.2247],
    [5, 1.6235, 11.6683],
    [10, 4.7954, 18.3904],
    [20, 12.2165, 30.8884],
    [50, 37.111, 65.9188],
    [100, 81.364, 121.627],
  ])("%i events: %f to %f", (count, low, high) => {
    const interval = poissonInterval({ count, exposure: 1 });
    expect(interval.estimate).toBe(count);
    expect(interval.low).toBeCloseTo(low, 3);
    expect(interval.high).toBeCloseTo(high, 3);
  });

  test("is per unit of exposure", () => {
    const { estimate, low, high } = poissonInterval({ count: 10, exposure: 200 });
    expect(estimate).toBe(0.05);
    expect(low).toBeCloseTo(0.02398, 5);
    expect(high).toBeCloseTo(0.09195, 5);
  });

  test("keeps its digits with many events", () => {
    // Near the normal law: x ± 1.96 √x, shifted by (z² ± …)/3.
    const { low, high } = poissonInterval({ count: 1_000_000, exposure: 1 });
    expect(low).toBeCloseTo(998_041, -1);
    expect(high).toBeCloseTo(1_001_962, -1);
  });

  test.each([
    [-1, 1],
    [1.5, 1],
    [1, 0],
    [1, Number.POSITIVE_INFINITY],
  ])("refuses %f events over %f", (count, exposure) => {
    expect(() => poissonInterval({ count, exposure })).toThrow(RangeError);
  });
});

describe("the incomplete gamma function", () => {
  test("is the exponential law at a = 1, and Erlang's at a = 2", () => {
    for (const x of [0.1, 1, 3, 10]) {
      expect(incompleteGamma(1, x)).toBeCloseTo(1 - Math.exp(-x), 12);
      expect(incompleteGamma(2, x)).toBeCloseTo(1 - Math.exp(-x) * (1 + x), 12);
    }
  });

  test("its quantile undoes it", () => {
    for (const [p, a] of [
      [0.025, 1],
      [0.5, 7.5],
      [0.975, 400],
    ] as const)
      expect(incompleteGamma(a, gammaQuantile(p, a))).toBeCloseTo(p, 10);
  });

  test("refuses what has no meaning", () => {
    expect(() => incompleteGamma(0, 1)).toThrow(RangeError);
    expect(() => incompleteGamma(1, -1)).toThrow(RangeError);
    expect(() => gammaQuantile(1, 1)).toThrow(RangeError);
  });
});
