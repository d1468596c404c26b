import { expect, test } from "vitest";
import { type AmountStratum, amountShares } from "../../loaders/methods/amount-shares.js";
import { seededRandom } from "../support/seeded-random.js";

const kind = (amounts: readonly number[]) => ({
  persons: amounts.length,
  amount: amounts.reduce((sum, y) => sum + y, 0),
  squares: amounts.reduce((sum, y) => sum + y * y, 0),
});

test("is the plain share of one stratum, with the textbook variance of a ratio", () => {
  const kinds = [kind([10, 20, 30]), kind([40, 100])];
  const [first, second] = amountShares([{ total: 200, kinds }]) ?? [];
  expect(first?.estimate).toBeCloseTo(0.3, 12);
  expect(second?.estimate).toBeCloseTo(0.7, 12);
  // Residuals y (1 − .3) of the first kind and −.3 y of the other: 7, 14, 21, −12, −30.
  const half = (1.959963984540054 * Math.sqrt(((49 + 196 + 441 + 144 + 900) * 5) / 4)) / 200;
  expect((first?.estimate ?? 0) - (first?.low ?? 0)).toBeCloseTo(Math.min(0.3, half), 12);
  expect((second?.high ?? 0) - (second?.estimate ?? 0)).toBeCloseTo(Math.min(0.3, half), 12);
});

test("weighs each stratum by all that it holds, however many of it are known", () => {
  const strata = [
    { total: 9_000, kinds: [kind([90, 0]), kind([0, 10])] },
    { total: 1_000, kinds: [kind([100, 100]), kind([300, 500])] },
  ];
  const shares = amountShares(strata) ?? [];
  expect(shares.map(({ estimate }) => Number(estimate.toFixed(4)))).toEqual([0.83, 0.17]);
});

test("its interval holds the truth in about 95 of 100 samples of skewed amounts", () => {
  const { uniform: random, normal } = seededRandom(20261127);
  const population = Array.from({ length: 4_000 }, (_, index) => ({
    stratum: index % 2,
    isFirst: random() < (index % 2 === 0 ? 0.6 : 0.2),
    amount: Math.exp(3 + (index % 2) + 0.9 * normal()),
  }));
  const of = (stratum: number) => population.filter((one) => one.stratum === stratum);
  const total = (ones: readonly { amount: number }[]) => ones.reduce((sum, { amount }) => sum + amount, 0);
  const truth = total(population.filter(({ isFirst }) => isFirst)) / total(population);
  let held = 0;
  for (let round = 0; round < 400; round++) {
    const strata = [0, 1].map((stratum): AmountStratum => {
      // Those of the first stratum answer three times as often.
      const known = of(stratum).filter(() => random() < (stratum === 0 ? 0.15 : 0.05));
      const split = (isFirst: boolean) =>
        kind(known.filter((one) => one.isFirst === isFirst).map(({ amount }) => amount));
      return { total: total(of(stratum)), kinds: [split(true), split(false)] };
    });
    const [first] = amountShares(strata) ?? [];
    if (first && first.low <= truth && truth <= first.high) held++;
  }
  expect(held / 400).toBeGreaterThan(0.91);
  expect(held / 400).toBeLessThan(0.98);
});

test("says null where a stratum tells nothing", () => {
  expect(amountShares([])).toBeNull();
  expect(amountShares([{ total: 100, kinds: [kind([5]), kind([])] }])).toBeNull();
  expect(amountShares([{ total: 0, kinds: [kind([5]), kind([5])] }])).toBeNull();
  expect(amountShares([{ total: 100, kinds: [kind([-5, -5]), kind([2])] }])).toBeNull();
});
