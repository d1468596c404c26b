import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inversePositiveDefinite, quadraticForm } from "../../loaders/methods/cholesky.js";
import { forwardGradient, gradient, hessian } from "../../loaders/methods/derivatives.js";
import { deltaInterval, maximumLikelihood } from "../../loaders/methods/maximum-likelihood.js";
import { minimise } from "../../loaders/methods/minimise.js";

fc.configureGlobal({ seed: 20261031 });

const rosenbrock = ([x = 0, y = 0]: readonly number[]) => (1 - x) ** 2 + 100 * (y - x * x) ** 2;

describe("minimise", () => {
  it("follows Rosenbrock's valley to its end", () => {
    const { x, value, converged, evaluations } = minimise(rosenbrock, [-1.2, 1]);
    expect(x[0]).toBeCloseTo(1, 5);
    expect(x[1]).toBeCloseTo(1, 5);
    expect(value).toBeLessThan(1e-11);
    expect(converged).toBe(true);
    expect(evaluations).toBeLessThan(400);
  });

  it("finds Powell's minimum, where the Hessian is singular", () => {
    const powell = ([a = 0, b = 0, c = 0, d = 0]: readonly number[]) =>
      (a + 10 * b) ** 2 + 5 * (c - d) ** 2 + (b - 2 * c) ** 4 + 10 * (a - d) ** 4;
    const { x, converged } = minimise(powell, [3, -1, 0, 1]);
    expect(Math.max(...x.map(Math.abs))).toBeLessThan(0.01);
    expect(converged).toBe(true);
  });

  it("stays where the function is a number", () => {
    const walled = ([x = 0]: readonly number[]) => (x <= 0 ? Number.NaN : x - Math.log(x));
    expect(minimise(walled, [8]).x[0]).toBeCloseTo(1, 6);
    expect(() => minimise(walled, [-1])).toThrow("minimise: expected a finite value at the start, received NaN");
  });

  it("says that a slope without end has no minimum", () => {
    expect(minimise(([x = 0]) => -x, [0]).converged).toBe(false);
  });
});

describe("derivatives", () => {
  const f = ([x = 0, y = 0, z = 0]: readonly number[]) => Math.exp(x) * y + Math.sin(y * z);
  const at = [0.3, -1.1, 0.7];
  const [e, y, z, angle] = [Math.exp(0.3), -1.1, 0.7, -0.77];

  it("agree with calculus", () => {
    const exact = [e * y, e + z * Math.cos(angle), y * Math.cos(angle)];
    for (const [i, slope] of gradient(f, at).entries()) expect(slope).toBeCloseTo(exact[i] ?? Number.NaN, 7);
    for (const [i, slope] of forwardGradient(f, at, f(at)).entries())
      expect(slope).toBeCloseTo(exact[i] ?? Number.NaN, 4);
    const yz = Math.cos(angle) - y * z * Math.sin(angle);
    const second = [
      [e * y, e, 0],
      [e, -z * z * Math.sin(angle), yz],
      [0, yz, -y * y * Math.sin(angle)],
    ];
    for (const [i, row] of hessian(f, at).entries())
      for (const [j, cell] of row.entries()) expect(cell).toBeCloseTo(second[i]?.[j] ?? Number.NaN, 5);
  });
});

describe("inversePositiveDefinite and quadraticForm", () => {
  it("undo a matrix", () => {
    const number = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number, number), { minLength: 3, maxLength: 3 }), (rows) => {
        // B′B + I is positive definite whatever B.
        const cell = (i: number, j: number) =>
          rows.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), i === j ? 1 : 0);
        const matrix = [0, 1, 2].map((i) => [0, 1, 2].map((j) => cell(i, j)));
        const inverse = inversePositiveDefinite(matrix) ?? [];
        for (const [i, row] of matrix.entries()) {
          for (const j of [0, 1, 2]) {
            const product = row.reduce((sum, value, k) => sum + value * (inverse[k]?.[j] ?? Number.NaN), 0);
            expect(product).toBeCloseTo(i === j ? 1 : 0, 9);
          }
        }
        const form = [1, -2, 3].reduce(
          (sum, a, i) => sum + [1, -2, 3].reduce((s, b, j) => s + a * b * (inverse[i]?.[j] ?? 0), 0),
          0,
        );
        expect(quadraticForm(matrix, [1, -2, 3])).toBeCloseTo(form, 9);
      }),
    );
  });

  it("say null where there is no inverse", () => {
    const dependent = [
      [1, 2],
      [2, 4],
    ];
    expect([
      inversePositiveDefinite(dependent),
      inversePositiveDefinite([[-1]]),
      quadraticForm(dependent, [1, 1]),
    ]).toEqual([null, null, null]);
  });
});

describe("maximumLikelihood", () => {
  // A Poisson rate and an exponential one: estimates, errors and their independence are known in closed form.
  const twoRates = ({ orders, leaving }: { orders: number; leaving: number }) =>
    120 * Math.log(orders) - 100 * orders + 40 * Math.log(leaving) - 500 * leaving;
  const fit = maximumLikelihood([{ orders: 5, leaving: 5 }], 100, twoRates);

  it("gives estimates, errors and limits of closed form", () => {
    expect(fit).toMatchObject({ names: ["orders", "leaving"], n: 100, converged: true, edge: [] });
    expect(fit.log_likelihood).toBeCloseTo(twoRates({ orders: 1.2, leaving: 0.08 }), 9);
    const orders = deltaInterval(fit, (parameters) => parameters.orders);
    expect(orders?.estimate).toBeCloseTo(1.2, 6);
    expect(orders?.standard_error).toBeCloseTo(1.2 / Math.sqrt(120), 5);
    expect(orders?.low).toBeCloseTo(1.2 * Math.exp(-1.959964 / Math.sqrt(120)), 5);
    expect(orders?.high).toBeCloseTo(1.2 * Math.exp(1.959964 / Math.sqrt(120)), 5);
    const product = deltaInterval(fit, (parameters) => parameters.orders * parameters.leaving);
    expect((product?.standard_error ?? 0) / (product?.estimate ?? 1)).toBeCloseTo(Math.sqrt(1 / 120 + 1 / 40), 5);
  });

  it("has no interval for what does not vary with the parameters, is negative or infinite", () => {
    expect([() => 3, () => -1, () => Infinity].map((quantity) => deltaInterval(fit, quantity))).toEqual([
      null,
      null,
      null,
    ]);
  });

  it("takes the best of several starts", () => {
    // Two peaks on the log scale, the higher at e².
    const peaks = ({ a }: { a: number }) => {
      const log = Math.log(a);
      return 100 * Math.log(Math.exp(-((log + 3) ** 2) * 4) + 2 * Math.exp(-((log - 2) ** 2) * 4));
    };
    expect(maximumLikelihood([{ a: Math.exp(-3) }], 100, peaks).parameters.a).toBeCloseTo(Math.exp(-3), 3);
    expect(maximumLikelihood([{ a: Math.exp(-3) }, { a: 9 }], 100, peaks).parameters.a).toBeCloseTo(Math.exp(2), 3);
  });

  it("holds a parameter that runs to infinity, names it, and keeps intervals of the others", () => {
    const runaway = maximumLikelihood(
      [{ rate: 1, far: 1 }],
      100,
      ({ rate, far }) => 50 * Math.log(rate) - 100 * rate - 1 / far,
    );
    expect(runaway).toMatchObject({ converged: true, edge: ["far"] });
    expect(deltaInterval(runaway, ({ far }) => far)).toBeNull();
    expect(deltaInterval(runaway, ({ rate }) => rate)?.standard_error).toBeCloseTo(0.5 / Math.sqrt(50), 4);
  });

  it("refuses no observations", () => {
    expect(() => maximumLikelihood([{ a: 1 }], 0, () => 0)).toThrow(
      "maximumLikelihood: n: expected more than 0, received 0",
    );
  });
});
