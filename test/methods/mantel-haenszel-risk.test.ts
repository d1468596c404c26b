import { expect, test } from "vitest";
import { mantelHaenszelRisk } from "../../loaders/methods/mantel-haenszel-risk.js";
import { riskRatio } from "../../loaders/methods/risk-ratio.js";

const stratum = (a: number, n1: number, b: number, n0: number) => ({
  first: { successes: a, n: n1 },
  second: { successes: b, n: n0 },
});

test("one stratum is the plain risk ratio with its interval", () => {
  const plain = riskRatio({ successes: 30, n: 100 }, { successes: 20, n: 120 });
  const own = mantelHaenszelRisk([stratum(30, 100, 20, 120)]);
  expect(own?.estimate).toBeCloseTo(plain?.estimate ?? 0, 12);
  expect(own?.low).toBeCloseTo(plain?.low ?? 0, 10);
  expect(own?.high).toBeCloseTo(plain?.high ?? 0, 10);
});

test("strata that hold one group only, or nobody, tell nothing", () => {
  const own = mantelHaenszelRisk([stratum(30, 100, 20, 120)]);
  expect(mantelHaenszelRisk([stratum(30, 100, 20, 120), stratum(5, 50, 0, 0), stratum(0, 0, 0, 0)])).toEqual(own);
  expect(mantelHaenszelRisk([stratum(0, 100, 20, 120)])).toBeNull();
  expect(mantelHaenszelRisk([stratum(5, 100, 0, 120)])).toBeNull();
  expect(mantelHaenszelRisk([])).toBeNull();
});

test("kidney stones (Charig 1986): A is the better treatment in both sizes, and so it is in common", () => {
  // Failures: small stones A 6 of 87, B 36 of 270; large ones A 71 of 263, B 25 of 80.
  const own = mantelHaenszelRisk([stratum(6, 87, 36, 270), stratum(71, 263, 25, 80)]);
  // By hand: (6·270/357 + 71·80/343) ÷ (36·87/357 + 25·263/343).
  const [up, down] = [(6 * 270) / 357 + (71 * 80) / 343, (36 * 87) / 357 + (25 * 263) / 343];
  expect(own?.estimate).toBeCloseTo(up / down, 12);
  expect(own?.estimate).toBeLessThan(1);
  // Thrown together, B looks better: 77 of 350 against 61 of 350.
  expect(77 / 350).toBeGreaterThan(61 / 350);
});
