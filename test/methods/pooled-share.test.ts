import { expect, test } from "vitest";
import { dispersion, pooledShare } from "../../loaders/methods/pooled-share.js";
import { wilson } from "../../loaders/methods/wilson.js";

test("groups that differ as chance would have them have no dispersion beyond 1", () => {
  expect(
    dispersion([
      { successes: 20, n: 100 },
      { successes: 21, n: 100 },
    ]),
  ).toBe(1);
  expect(dispersion([{ successes: 20, n: 100 }])).toBe(1);
  expect(dispersion([])).toBe(1);
  expect(
    dispersion([
      { successes: 0, n: 50 },
      { successes: 0, n: 70 },
    ]),
  ).toBe(1);
});

test("dispersion is Pearson's chi-square by its degrees of freedom", () => {
  // 30 of 100 and 10 of 100: share .2, χ² = 2 × 10² ÷ (.2 × .8 × 100) = 12.5, on one degree.
  expect(
    dispersion([
      { successes: 30, n: 100 },
      { successes: 10, n: 100 },
    ]),
  ).toBeCloseTo(12.5, 12);
  // Another group that is as the whole adds a degree, and nothing to χ².
  expect(
    dispersion([
      { successes: 30, n: 100 },
      { successes: 10, n: 100 },
      { successes: 20, n: 100 },
    ]),
  ).toBeCloseTo(6.25, 12);
});

test("limits are those of a sample as many times smaller", () => {
  expect(pooledShare({ successes: 40, n: 200 }, 1)).toEqual(wilson(40, 200));
  const spread = pooledShare({ successes: 40, n: 200 }, 4);
  expect(spread).toEqual(wilson(10, 50));
});
