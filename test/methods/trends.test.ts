import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cochranArmitage } from "../../loaders/methods/cochran-armitage.js";
import { pearson, spearman, spearmanOfRanks } from "../../loaders/methods/correlation.js";
import { mannKendall } from "../../loaders/methods/mann-kendall.js";
import { twoSidedP } from "../../loaders/methods/normal.js";

fc.configureGlobal({ seed: 20261031 });

describe("cochranArmitage", () => {
  // Smokers among patients of four studies (Fleiss 1981), R's prop.trend.test: χ² 8.2249, p .004132.
  const studies = [
    [83, 86],
    [90, 93],
    [129, 136],
    [70, 82],
  ].map(([successes = 0, n = 0], i) => ({ score: i + 1, successes, n }));

  it("gives R's test of smokers over four studies", () => {
    const trend = cochranArmitage(studies);
    expect((trend?.z ?? 0) ** 2).toBeCloseTo(8.224922285, 8);
    expect(trend?.p_value).toBeCloseTo(0.004131897477641599, 10);
    expect(trend?.estimate).toBeCloseTo(-0.033415626412601235, 12);
    expect(trend && trend.low < trend.estimate && trend.estimate < trend.high && trend.high < 0).toBe(true);
  });

  it("is the z test of two shares where there are two, whatever the scale", () => {
    const trend = cochranArmitage([
      { score: 100, successes: 30, n: 80 },
      { score: 140, successes: 20, n: 90 },
    ]);
    expect(trend?.estimate).toBeCloseTo((20 / 90 - 30 / 80) / 40, 12);
    const pooled = 50 / 170;
    expect(trend?.z).toBeCloseTo((20 / 90 - 30 / 80) / Math.sqrt(pooled * (1 - pooled) * (1 / 80 + 1 / 90)), 10);
    // Wald's interval of a difference, per unit of the score.
    const half = (1.959963985 * Math.sqrt(((2 / 9) * (7 / 9)) / 90 + (0.375 * 0.625) / 80)) / 40;
    expect((trend?.high ?? 0) - (trend?.estimate ?? 0)).toBeCloseTo(half, 10);
  });

  it("says null without a scale or a difference, and refuses impossible counts", () => {
    const same = { score: 3, successes: 2, n: 9 };
    expect(
      [
        [],
        [same],
        [same, same],
        [
          { ...same, successes: 0 },
          { score: 4, successes: 0, n: 5 },
        ],
      ].map((groups) => cochranArmitage(groups)),
    ).toEqual([null, null, null, null]);
    expect(() => cochranArmitage([{ score: 1, successes: 3, n: 2 }])).toThrow(
      "cochranArmitage: expected 0 ≤ successes ≤ n at a finite score, received 3 of 2 at 1",
    );
  });
});

describe("mannKendall", () => {
  const series = (values: readonly number[]) => values.map((value, time) => ({ time, value }));

  it("gives SciPy's exact test and Sen's slope (stats.kendalltau, stats.theilslopes)", () => {
    const trend = mannKendall(series([4.5, 4.1, 4.3, 4.9, 5.0, 4.8, 5.4, 5.6, 5.2, 5.9, 6.1, 5.8]));
    expect(trend?.method).toBe("exact");
    expect(trend?.tau).toBeCloseTo(0.7575757575757575, 12);
    expect(trend?.p_value).toBeCloseTo(0.00024002425044091711, 14);
    expect(trend?.slope.estimate).toBeCloseTo(1 / 6, 12);
    expect(trend?.slope.low).toBeCloseTo(0.125, 12);
    expect(trend?.slope.high).toBeCloseTo(0.2, 12);
    expect(mannKendall(series([10, 9, 8, 7]))?.p_value).toBeCloseTo(1 / 12, 14);
  });

  it("takes ties into account", () => {
    const trend = mannKendall(series([3, 3, 2, 4, 5, 5, 6, 5, 7, 7]));
    expect(trend).toMatchObject({ method: "normal" });
    expect(trend?.tau).toBeCloseTo(0.8013876853447538, 12);
    // S = 34, variance with ties 120, continuity correction: z = 33/√119.33.
    expect(trend?.p_value).toBeCloseTo(0.0025204365792892806, 12);
    expect(trend?.slope).toEqual({ estimate: 0.5, low: 1 / 3, high: 2 / 3 });
  });

  it("agrees between the exact and the normal law where one takes over from the other", () => {
    const values = Array.from({ length: 50 }, (_, i) => Math.sin(i * 12.9898) * 10 + i / 10);
    const exact = mannKendall(series(values));
    const score = Math.abs(exact?.tau ?? 0) * 1225;
    expect(exact?.method).toBe("exact");
    expect(exact?.p_value).toBeCloseTo(twoSidedP((score - 1) / Math.sqrt((50 * 49 * 105) / 18)), 2);
    expect(mannKendall(series([...values, 2]))?.method).toBe("normal");
  });

  it("turns with the series, minds gaps in time and not the order given", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 4, maxLength: 25 }), (values) => {
        const up = mannKendall(series(values));
        const down = mannKendall(series(values.map((value) => -value)).reverse());
        expect(down?.tau ?? 0).toBeCloseTo(-(up?.tau ?? 0), 12);
        expect(down?.p_value).toBe(up?.p_value);
        expect(down?.slope.high ?? 0).toBeCloseTo(-(up?.slope.low ?? 0), 12);
        if (up) expect(up.slope.low <= up.slope.estimate && up.slope.estimate <= up.slope.high).toBe(true);
        const weekly = mannKendall(series(values).map(({ time, value }) => ({ time: 7 * time, value })));
        expect((weekly?.slope.estimate ?? 0) * 7).toBeCloseTo(up?.slope.estimate ?? 0, 10);
      }),
    );
  });

  it("says null where there is too little, and refuses a time given twice", () => {
    expect([mannKendall(series([1, 2, 3])), mannKendall(series([2, 2, 2, 2, 2]))]).toEqual([null, null]);
    const twice = [1, 2, 2, 4].map((time) => ({ time, value: time }));
    expect(() => mannKendall(twice)).toThrow("mannKendall: time 2: expected once, received twice");
    expect(() => mannKendall(series([1, Number.NaN, 2, 3]))).toThrow(
      "mannKendall: expected finite numbers, received 1, NaN",
    );
  });
});

describe("pearson and spearman", () => {
  const x = [1, 2, 2, 3, 4, 4, 4, 5, 7, 9];
  const y = [2, 1, 3, 3, 5, 4, 6, 6, 5, 8];
  const pairs = x.map((value, i) => ({ x: value, y: y[i] ?? 0, n: 1 }));

  it("give SciPy's coefficients and intervals", () => {
    const rank = spearman(pairs);
    expect(rank?.estimate).toBeCloseTo(0.8851102410936668, 12);
    expect(rank?.low).toBeCloseTo(0.4815196, 7);
    expect(rank?.high).toBeCloseTo(0.97899566, 7);
    const linear = pearson(pairs);
    expect(linear?.estimate).toBeCloseTo(0.8619666924663139, 12);
    expect(linear?.low).toBeCloseTo(0.5080887351682173, 10);
    expect(linear?.high).toBeCloseTo(0.9668611222234197, 10);
    expect(linear?.n).toBe(10);
  });

  it("count groups as the customers in them", () => {
    const group = fc.record({ x: fc.integer({ min: -5, max: 5 }), y: fc.integer({ min: -5, max: 5 }), n: fc.nat(6) });
    fc.assert(
      fc.property(fc.array(group, { maxLength: 12 }), (groups) => {
        const each = groups.flatMap((one) => Array.from({ length: one.n }, () => ({ ...one, n: 1 })));
        for (const method of [pearson, spearman]) {
          const [grouped, single] = [method(groups), method(each)];
          expect(grouped === null).toBe(single === null);
          if (!grouped || !single) continue;
          for (const name of ["estimate", "low", "high", "p_value"] as const)
            expect(grouped[name]).toBeCloseTo(single[name], 9);
          expect(grouped.low <= grouped.estimate && grouped.estimate <= grouped.high).toBe(true);
        }
      }),
    );
  });

  it("give the same from ranks that were added up elsewhere", () => {
    const rank = (values: readonly number[], value: number) =>
      2 * values.filter((other) => other < value).length + values.filter((other) => other === value).length - 10;
    const ranked = x.map((value, i) => [rank(x, value), rank(y, y[i] ?? 0)] as const);
    const sum = (of: (a: number, b: number) => number) => ranked.reduce((total, [a, b]) => total + of(a, b), 0);
    const sums = { n: 10, xx: sum((a) => a * a), yy: sum((_, b) => b * b), xy: sum((a, b) => a * b) };
    const [summed, single] = [spearmanOfRanks(sums), spearman(pairs)];
    for (const name of ["estimate", "low", "high", "p_value"] as const)
      expect(summed?.[name]).toBeCloseTo(single?.[name] ?? 0, 12);
    expect(spearmanOfRanks({ ...sums, xx: 0, xy: 0 })).toBeNull();
    expect(() => spearmanOfRanks({ n: 9, xx: 1, yy: 1, xy: 2 })).toThrow(
      "spearmanOfRanks: expected xx, yy ≥ 0 and xy² ≤ xx · yy, received 1, 1, 2",
    );
  });

  it("differ on what is monotonic and not straight", () => {
    const bent = [1, 2, 3, 4, 5, 6].map((value) => ({ x: value, y: Math.exp(value), n: 3 }));
    expect(spearman(bent)?.estimate).toBeCloseTo(1, 12);
    expect(pearson(bent)?.estimate).toBeLessThan(0.9);
    expect(spearman(bent.map((pair) => ({ ...pair, x: -pair.x })))?.estimate).toBeCloseTo(-1, 12);
  });

  it("say null where one side never varies, anything for three, and refuse numbers that are none", () => {
    expect(
      pearson([
        { x: 1, y: 2, n: 9 },
        { x: 1, y: 3, n: 9 },
      ]),
    ).toBeNull();
    expect(spearman(pairs.slice(0, 3))).toMatchObject({ low: -1, high: 1, p_value: 1 });
    expect(() => pearson([{ x: 1, y: Number.NaN, n: 2 }])).toThrow(
      "correlation: expected finite values and n ≥ 0, received 1, NaN, 2",
    );
  });
});
