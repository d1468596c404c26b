import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bgNbd, fitBetaGeometric, mbgNbd } from "../../loaders/methods/beta-geometric-nbd.js";
import {
  type BuyingModel,
  type BuyingPattern,
  conditionalExpected,
  indexPatterns,
} from "../../loaders/methods/buying-patterns.js";
import { deltaInterval } from "../../loaders/methods/maximum-likelihood.js";
import { fitParetoNbd, paretoNbd } from "../../loaders/methods/pareto-nbd.js";
import { seededRandom } from "../support/seeded-random.js";

fc.configureGlobal({ seed: 20261031 });

// CDNOW parameters as published: Fader, Hardie & Lee (2005); lifetimes' tests; BTYD walkthrough (reference C2).
const bg = { r: 0.242594, alpha: 4.413602, a: 0.79292, b: 2.425888 };
const mbg = { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 };
const pareto = { r: 0.55315, alpha: 10.57633, s: 0.60625, beta: 11.6715 };
const pattern = (x: number, t_x: number, T: number) => ({ x, t_x, T, n: 1 });

describe("expected purchases", () => {
  it.each([
    [0.1429, 0.0078],
    [1, 0.0532],
    [3, 0.1506],
    [31.8571, 1.0405],
    [32, 1.0437],
    [52, 1.444],
    [78, 1.858],
  ])("of a new customer in %d weeks under BG/NBD (lifetimes, BTYD)", (t, purchases) => {
    expect(Math.abs(bgNbd.expected(bg, t) - purchases)).toBeLessThan(1e-3 * Math.max(purchases, 0.1));
  });

  it("of a new customer in a year under Pareto/NBD (BTYD)", () => {
    expect(paretoNbd.expected(pareto, 52)).toBeCloseTo(1.473434, 4);
  });

  it("of known customers (BTYD, lifetimes)", () => {
    expect(conditionalExpected(bgNbd, bg, pattern(2, 30.43, 38.86), 39)).toBeCloseTo(1.226, 3);
    expect(conditionalExpected(bgNbd, bg, pattern(26, 30.857, 31), 52)).toBeCloseTo(25.7566, 2);
    expect(conditionalExpected(paretoNbd, pareto, pattern(26, 30.857, 31), 52)).toBeCloseTo(25.45647, 3);
  });

  it.each([
    [{ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, 52, 1.446050595396],
    [{ r: 2, alpha: 8, a: 1, b: 3 }, 500, 10.99793171905],
    [{ r: 0.3, alpha: 2, a: 0.4, b: 0.6 }, 100, 4.040732891404],
    [{ r: 26.5, alpha: 35, a: 1.0000001, b: 5 }, 52, 11.24664097124],
    [{ r: 0.5, alpha: 1, a: 0.2, b: 0.3 }, 10_000, 594.8490073436],
  ])("are the integral also where the published formula has a pole: %o (mpmath)", (parameters, t, purchases) => {
    expect(Math.abs(bgNbd.expected(parameters, t) / purchases - 1)).toBeLessThan(1e-10);
  });

  it("do not overflow for who bought thousands of times", () => {
    const often = mbgNbd.expectedIfAlive({ ...mbg, a: 1e-6 }, { x: 5000, T: 50 }, 500);
    expect(often).toBeGreaterThan(40_000);
    expect(often).toBeLessThan(((mbg.r + 5000) / (mbg.alpha + 50)) * 500);
  });

  it("are none in no time, and refuse a time that is none", () => {
    expect([bgNbd.expected(bg, 0), mbgNbd.expected(mbg, 0), paretoNbd.expected(pareto, 0)]).toEqual([0, 0, 0]);
    expect(() => bgNbd.expected({ ...bg, b: 2 }, Number.NaN)).toThrow(
      "betaGeometric: expected parameters > 0 and a time ≥ 0, received 0.242594, 4.413602, 0.79292, 2 and NaN",
    );
  });

  it("pass s = 1 without a jump", () => {
    const at = (s: number) => paretoNbd.expected({ ...pareto, s }, 52);
    expect(at(1)).toBeCloseTo((at(1 - 1e-6) + at(1 + 1e-6)) / 2, 9);
    expect(at(1)).toBeCloseTo(((pareto.r * pareto.beta) / pareto.alpha) * Math.log(1 + 52 / pareto.beta), 12);
  });
});

describe("probability of being alive", () => {
  it.each([
    [2, 30.43, 38.86, 0.726609],
    [1, 1.71, 38.86, 0.212227],
    [7, 29.43, 38.86, 0.641801],
    [2, 1, 10, 0.324603],
    [26, 30.857, 31, 0.96885],
  ])("of x = %d, t_x = %d, T = %d under BG/NBD (reference C2)", (x, t_x, T, alive) => {
    expect(Math.abs(bgNbd.probabilityAlive(bg, { x, t_x, T }) / alive - 1)).toBeLessThan(1e-3);
  });

  it.each([
    [0, 0, 39, 0.2941633],
    [0, 0, 38.86, 0.2951],
    [26, 30.857, 31, 0.997874],
  ])("of x = %d, t_x = %d, T = %d under Pareto/NBD (BTYD)", (x, t_x, T, alive) => {
    expect(Math.abs(paretoNbd.probabilityAlive(pareto, { x, t_x, T }) / alive - 1)).toBeLessThan(1e-3);
  });

  it("is 1 for everybody who bought once under BG/NBD, the trap that MBG/NBD and Pareto/NBD avoid", () => {
    expect([1, 39, 1000].map((T) => bgNbd.probabilityAlive(bg, { x: 0, t_x: 0, T }))).toEqual([1, 1, 1]);
    for (const alive of [
      mbgNbd.probabilityAlive(mbg, { x: 0, t_x: 0, T: 1000 }),
      paretoNbd.probabilityAlive(pareto, { x: 0, t_x: 0, T: 1000 }),
    ])
      expect(alive).toBeLessThan(0.2);
  });

  it("lies within 0 and 1, falls with silence, and expects at most what a living customer buys", () => {
    const positive = fc.double({ min: 0.05, max: 20, noNaN: true });
    const time = fc.double({ min: 0, max: 500, noNaN: true });
    const check = <P>(model: BuyingModel<P>, parameters: P, x: number, t_x: number, silence: number) => {
      const now = { x, t_x: x === 0 ? 0 : t_x, T: (x === 0 ? 0 : t_x) + silence };
      const later = { ...now, T: now.T + 10 };
      const alive = model.probabilityAlive(parameters, now);
      expect(alive >= 0 && alive <= 1).toBe(true);
      expect(model.probabilityAlive(parameters, later)).toBeLessThanOrEqual(alive + 1e-12);
      const half = model.expectedIfAlive(parameters, now, 25);
      const whole = model.expectedIfAlive(parameters, now, 50);
      expect(half > 0 && half <= whole * (1 + 1e-9) && whole <= 2 * half * (1 + 1e-9)).toBe(true);
    };
    fc.assert(
      fc.property(
        positive,
        positive,
        positive,
        positive,
        fc.nat(300),
        time,
        time,
        (r, alpha, c, d, x, t_x, silence) => {
          check(bgNbd, { r, alpha, a: c, b: d }, x, t_x, silence);
          check(mbgNbd, { r, alpha, a: c, b: d }, x, t_x, silence);
          check(paretoNbd, { r, alpha, s: c, beta: d }, x, t_x, silence);
        },
      ),
    );
  });
});

describe("log-likelihood", () => {
  const patterns = [
    pattern(0, 0, 39),
    pattern(2, 30.43, 38.86),
    pattern(7, 1, 100),
    pattern(1, 0.5, 0.5),
    pattern(26, 30.857, 31),
  ];
  const each = <P>(model: BuyingModel<P>, parameters: P) =>
    patterns.map((one) => model.logLikelihood(indexPatterns([one]), parameters));

  // Integrals over the customers' own rates and chances, by mpmath.
  it.each([
    [
      "BG/NBD",
      each(bgNbd, { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }),
      [-0.5554981608415, -9.458606307066, -9.615039443135, -3.032857702543, -37.72651001736],
    ],
    [
      "MBG/NBD",
      each(mbgNbd, mbg),
      [-0.5404721212225, -9.485551314534, -10.70382303973, -3.024322953534, -38.32205289797],
    ],
    [
      "Pareto/NBD, α < β",
      each(paretoNbd, { r: 0.5533, alpha: 10.58, s: 0.6061, beta: 11.67 }),
      [-0.5216884467366, -9.554093218936, -12.75528269458, -3.047973318658, -39.13180475101],
    ],
    [
      "Pareto/NBD, α > β",
      each(paretoNbd, { r: 0.8, alpha: 40, s: 0.4, beta: 2 }),
      [-0.2292572188442, -10.01209584614, -19.46602522453, -4.023640961951, -51.95331861285],
    ],
  ])("of %s is the integral over customers", (_, values, integrals) => {
    for (const [i, value] of values.entries())
      expect(Math.abs(value / (integrals[i] ?? Number.NaN) - 1)).toBeLessThan(1e-11);
  });

  it("adds up over patterns by their numbers, in any order and however split", () => {
    const weighted = patterns.map((one, i) => ({ ...one, n: i + 1 }));
    const split = [...weighted].reverse().flatMap((one) => Array.from({ length: one.n }, () => ({ ...one, n: 1 })));
    const sum = each(paretoNbd, pareto).reduce((total, value, i) => total + (i + 1) * value, 0);
    expect(paretoNbd.logLikelihood(indexPatterns(weighted), pareto)).toBeCloseTo(sum, 9);
    expect(paretoNbd.logLikelihood(indexPatterns(split), pareto)).toBeCloseTo(sum, 9);
  });
});

describe("fits", () => {
  it("find the parameters that made the customers, within what their intervals allow", () => {
    const truth = { r: 0.6, alpha: 8, a: 0.8, b: 1.5 };
    const fit = fitBetaGeometric(mbgNbd, simulated(20_000, truth));
    expect(fit).toMatchObject({ converged: true, edge: [], n: 20_000 });
    for (const name of fit.names) {
      const interval = deltaInterval(fit, (parameters) => parameters[name], 0.999);
      expect(interval && interval.low < truth[name] && truth[name] < interval.high).toBe(true);
      expect((interval?.high ?? 0) / (interval?.low ?? 0)).toBeLessThan(4);
    }
    expect(fit.log_likelihood).toBeGreaterThan(mbgNbd.logLikelihood(indexPatterns(simulated(20_000, truth)), truth));
  });

  it("find the parameters of customers who stop at any moment", () => {
    const truth = { r: 0.8, alpha: 10, s: 0.7, beta: 15 };
    const fit = fitParetoNbd(simulatedPareto(20_000, truth));
    for (const name of fit.names) {
      const interval = deltaInterval(fit, (parameters) => parameters[name], 0.999);
      expect(interval && interval.low < truth[name] && truth[name] < interval.high).toBe(true);
    }
  });

  it("depend on shares of patterns only; ten thousand times the customers bring a hundredth of the error", () => {
    const patterns = simulated(2_000, { r: 0.6, alpha: 8, a: 0.8, b: 1.5 });
    const many = patterns.map((one) => ({ ...one, n: one.n * 10_000 }));
    const [small, large] = [fitBetaGeometric(mbgNbd, patterns), fitBetaGeometric(mbgNbd, many)];
    for (const name of small.names) {
      expect(Math.abs(large.parameters[name] / small.parameters[name] - 1)).toBeLessThan(1e-4);
      const error = (fit: typeof small) => deltaInterval(fit, (parameters) => parameters[name])?.standard_error ?? 0;
      expect(error(large) / error(small)).toBeCloseTo(0.01, 4);
    }
    expect(fitBetaGeometric(mbgNbd, patterns)).toEqual(small);
  });

  it("give the same for another unit of time", () => {
    const days = simulated(2_000, { r: 0.6, alpha: 8, a: 0.8, b: 1.5 });
    const weeks = days.map((one) => ({ ...one, t_x: one.t_x / 7, T: one.T / 7 }));
    for (const model of [bgNbd, mbgNbd]) {
      const [inDays, inWeeks] = [fitBetaGeometric(model, days), fitBetaGeometric(model, weeks)];
      expect(inWeeks.parameters.alpha * 7).toBeCloseTo(inDays.parameters.alpha, 3);
      expect(inWeeks.parameters.b).toBeCloseTo(inDays.parameters.b, 3);
      expect(model.expected(inWeeks.parameters, 52)).toBeCloseTo(model.expected(inDays.parameters, 364), 6);
    }
  });

  it("say where customers do not differ in how soon they stop, and still predict", () => {
    // Everybody stops at a tenth: a and b only matter by a/(a + b).
    const alike = { r: 1, alpha: 8, a: 1e5, b: 9e5 };
    const fit = fitBetaGeometric(mbgNbd, simulated(5_000, alike));
    expect(fit.converged).toBe(true);
    expect(fit.edge).toEqual(["b"]);
    expect(deltaInterval(fit, ({ b }) => b)).toBeNull();
    const year = deltaInterval(fit, (parameters) => mbgNbd.expected(parameters, 52), 0.999);
    expect(year && year.low < mbgNbd.expected(alike, 52) && mbgNbd.expected(alike, 52) < year.high).toBe(true);
  });

  it("refuse a base of nobody", () => {
    expect(() => fitBetaGeometric(bgNbd, [])).toThrow("maximumLikelihood: n: expected more than 0, received 0");
  });
});

/** Customers who came in over a year of weeks and were seen to its end, in whole weeks. */
function simulated(customers: number, { r, alpha, a, b }: typeof mbg): BuyingPattern[] {
  const random = seededRandom(1997);
  return grouped(customers, () => {
    const T = Math.ceil(random.uniform() * 52);
    const rate = random.gamma(r) / alpha;
    const chance = random.beta(a, b);
    let [x, t] = [0, 0];
    while (random.uniform() >= chance) {
      const next = t + random.exponential(rate);
      if (next > T) break;
      [x, t] = [x + 1, next];
    }
    return { x, t_x: t, T };
  });
}

function simulatedPareto(customers: number, { r, alpha, s, beta }: typeof pareto): BuyingPattern[] {
  const random = seededRandom(1998);
  return grouped(customers, () => {
    const T = Math.ceil(random.uniform() * 52);
    const rate = random.gamma(r) / alpha;
    const stop = Math.min(T, random.exponential(random.gamma(s) / beta));
    let [x, t] = [0, 0];
    for (;;) {
      const next = t + random.exponential(rate);
      if (next > stop) return { x, t_x: t, T };
      [x, t] = [x + 1, next];
    }
  });
}

/** Times of last purchases to a hundredth, which merges few customers and biases nothing. */
function grouped(customers: number, draw: () => Omit<BuyingPattern, "n">): BuyingPattern[] {
  const patterns = new Map<string, BuyingPattern>();
  for (let i = 0; i < customers; i++) {
    const { x, t_x, T } = draw();
    const rounded = Math.round(t_x * 100) / 100;
    const key = `${x} ${rounded} ${T}`;
    patterns.set(key, { x, t_x: rounded, T, n: (patterns.get(key)?.n ?? 0) + 1 });
  }
  return [...patterns.values()];
}
