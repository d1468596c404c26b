import { expect, test } from "vitest";
import { quasiPoissonRatio } from "../../loaders/methods/quasi-poisson-ratio.js";

const EXPOSURES = [100, 90, 110, 95, 120, 85, 100, 100, 105, 90, 110, 95, 100, 98];
const sides = (counts: readonly number[]) => {
  const all = counts.map((count, index) => ({ count, exposure: EXPOSURES[index] ?? 0 }));
  return [all.slice(0, 7), all.slice(7)] as const;
};

test("bursts widen the interval as a quasi-Poisson regression of counts with an offset does", () => {
  // Iteratively reweighted least squares in another language: exp(β) 2.252804, dispersion 6.702596.
  const ratio = quasiPoissonRatio(...sides([40, 2, 38, 1, 20, 8, 13, 7, 9, 6, 10, 8, 5, 9]));
  expect(ratio.estimate).toBeCloseTo(2.252804, 6);
  expect(ratio.dispersion).toBeCloseTo(6.702596, 6);
  expect(ratio.low).toBeCloseTo(0.896011, 5);
  expect(ratio.high).toBeCloseTo(5.664138, 5);
  expect(ratio.p_value).toBeCloseTo(0.079033, 5);
});

test("counts that vary less than chance makes them are taken as chance makes them", () => {
  const ratio = quasiPoissonRatio(...sides([12, 9, 15, 11, 20, 8, 13, 7, 9, 6, 10, 8, 5, 9]));
  expect(ratio).toMatchObject({ dispersion: 1 });
  expect(ratio.estimate).toBeCloseTo(1.624974, 6);
  expect(ratio.low).toBeCloseTo(1.114997, 5);
  expect(ratio.high).toBeCloseTo(2.368202, 5);
  expect(ratio.p_value).toBeCloseTo(0.015793, 5);
});

test("without events on a side, or with one period each, the exact test stands in; periods without exposure are left out", () => {
  const nothing = quasiPoissonRatio([{ count: 0, exposure: 10 }], [{ count: 8, exposure: 10 }]);
  expect(nothing).toMatchObject({ estimate: 0, low: 0, dispersion: 1 });
  expect(nothing.p_value).toBeCloseTo(2 * 0.5 ** 8, 12);
  const some = [
    { count: 4, exposure: 10 },
    { count: 99, exposure: 0 },
  ];
  expect(quasiPoissonRatio(some, [{ count: 8, exposure: 10 }]).estimate).toBe(0.5);
  expect(() => quasiPoissonRatio([{ count: 1, exposure: 0 }], some)).toThrow(RangeError);
});
