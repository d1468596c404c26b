import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jackknife } from "../../loaders/methods/jackknife.js";
import {
  type Moments,
  varianceExplained,
  varianceExplainedInterval,
} from "../../loaders/methods/variance-explained.js";
import { seededRandom } from "../support/seeded-random.js";

fc.configureGlobal({ seed: 20261031 });

function moments(values: readonly number[]): Moments {
  const sum = (of: (value: number) => number) => values.reduce((all, value) => all + of(value), 0);
  return { n: values.length, sum: sum((value) => value), sum_of_squares: sum((value) => value * value) };
}

const groups = [
  [6, 8, 4, 5, 3, 4],
  [8, 12, 9, 11, 6, 8],
  [13, 9, 11, 8, 7, 12],
];

describe("varianceExplained", () => {
  it("gives the F test and η² of three groups (SciPy stats.f_oneway)", () => {
    const explained = varianceExplained(groups.map(moments));
    expect(explained?.f).toBeCloseTo(9.264705882352942, 10);
    expect(explained?.p_value).toBeCloseTo(0.0023987773293929083, 12);
    expect(explained?.degrees_of_freedom).toEqual([2, 15]);
    expect(explained?.eta_squared).toBeCloseTo(84 / 152, 12);
    expect(explained?.epsilon_squared).toBeCloseTo((84 - (2 * 68) / 15) / 152, 12);
  });

  it("is 1 where segments are alike within, near 0 by chance, and does not mind unit, shift or empty segments", () => {
    expect(varianceExplained([moments([2, 2]), moments([5, 5, 5])])?.eta_squared).toBe(1);
    const number = fc.integer({ min: -500, max: 500 });
    fc.assert(
      fc.property(
        fc.array(fc.array(number, { minLength: 2, maxLength: 9 }), { minLength: 2, maxLength: 5 }),
        (lists) => {
          const plain = varianceExplained(lists.map(moments));
          const shifted = varianceExplained([
            ...lists.map((list) => moments(list.map((value) => 3 * value + 70))),
            moments([]),
          ]);
          expect(shifted?.eta_squared ?? 0).toBeCloseTo(plain?.eta_squared ?? 0, 9);
          expect(shifted?.degrees_of_freedom).toEqual(plain?.degrees_of_freedom);
          if (plain)
            expect(
              0 <= plain.epsilon_squared && plain.epsilon_squared <= plain.eta_squared && plain.eta_squared <= 1,
            ).toBe(true);
        },
      ),
    );
  });

  it("says null where there is nothing to explain or nobody to explain it with, and refuses sums that cannot be", () => {
    const same = moments([4, 4, 4]);
    const one = moments([4]);
    expect([[], [same], [same, same], [one, moments([5])]].map(varianceExplained)).toEqual([null, null, null, null]);
    expect(() => varianceExplained([same, { n: 2, sum: 10, sum_of_squares: 3 }])).toThrow(
      "varianceExplained: expected n ≥ 0 and a sum of squares ≥ sum²/n, received 2, 10, 3",
    );
  });
});

describe("varianceExplainedInterval", () => {
  it("contains the truth, narrows with the base, and needs no normal values", () => {
    const random = seededRandom(1935);
    // Lognormal values of two segments, one e^.8 times the other: η² from their means and variances.
    const interval = (customers: number) => {
      const buckets = Array.from({ length: 20 }, () =>
        [0, 0.8].map((shift) =>
          moments(Array.from({ length: customers / 40 }, () => Math.exp(shift + 0.7 * random.normal()))),
        ),
      );
      return varianceExplainedInterval(buckets);
    };
    const [low, high] = [Math.exp(0.245), Math.exp(0.8 + 0.245)];
    const between = ((high - low) / 2) ** 2;
    const within = ((Math.exp(0.49) - 1) * (low ** 2 + high ** 2)) / 2;
    const truth = between / (between + within);
    const [small, large] = [interval(2_000), interval(50_000)];
    for (const one of [small, large]) expect(one && one.low < truth && truth < one.high).toBe(true);
    expect((large?.high ?? 1) - (large?.low ?? 0)).toBeLessThan(((small?.high ?? 0) - (small?.low ?? 1)) / 2);
  });

  it("says null where a part of the base leaves nothing to explain", () => {
    const bucket = groups.map(moments);
    const nothing = [moments([]), moments([]), moments([])];
    expect(varianceExplainedInterval([bucket, nothing])).toBeNull();
    expect(varianceExplainedInterval([nothing, nothing])).toBeNull();
    expect(varianceExplainedInterval([bucket, bucket, bucket])?.estimate).toBeCloseTo(84 / 152, 12);
    expect(varianceExplainedInterval([bucket])).toBeNull();
    expect(() => jackknife(1, [1])).toThrow("jackknife: expected two parts or more, received 1");
  });
});

describe("jackknife", () => {
  it("is Student's interval for a mean of equal parts", () => {
    // Parts 1, 2, 3, 6: mean 3, s = 2.16025, n = 4.
    const parts = [1, 2, 3, 6];
    const without = parts.map((part) => (12 - part) / 3);
    const { low, high } = jackknife(3, without);
    const half = (3.182446305 * Math.sqrt(14 / 3)) / 2;
    expect(low).toBeCloseTo(3 - half, 8);
    expect(high).toBeCloseTo(3 + half, 8);
  });

  it("keeps limits where the estimate can be", () => {
    expect(jackknife(0.02, [0.001, 0.03, 0.04, 0.02], { scale: "share" }).low).toBeGreaterThan(0);
    expect(jackknife(0.98, [0.999, 0.97, 0.96, 0.98], { scale: "share" }).high).toBeLessThan(1);
    expect(jackknife(2, [0.5, 3, 4, 1], { scale: "positive" }).low).toBeGreaterThan(0);
    expect(jackknife(1, [1, 0.9, 1], { scale: "share" })).toEqual({ estimate: 1, low: 1, high: 1 });
  });
});
