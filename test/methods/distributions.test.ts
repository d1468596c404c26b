import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betaQuantile, binomialCdf, incompleteBeta } from "../../loaders/methods/beta.js";
import { normalCdf, normalQuantile, twoSidedP } from "../../loaders/methods/normal.js";
import { criticalT } from "../../loaders/methods/student-t.js";

fc.configureGlobal({ seed: 20261031 });

// Values of SciPy 1.17 (stats.norm, stats.t, special.betainc, special.betaincinv).
const relative = (actual: number, expected: number) => expect(Math.abs(actual / expected - 1));

describe("normal", () => {
  it.each([
    [1e-300, -37.0470962993612],
    [1e-20, -9.262340089798409],
    [1e-5, -4.264890793922825],
    [0.025, -1.9599639845400545],
    [0.3, -0.5244005127080409],
    [0.975, 1.959963984540054],
    [0.999999, 4.753424308817087],
  ])("quantile of %d", (p, z) => relative(normalQuantile(p), z).toBeLessThan(1e-14));

  it.each([
    [-37, 5.7255712225239266e-300],
    [-10, 7.61985302416047e-24],
    [-5, 2.866515718791933e-7],
    [-3.0001, 0.0013494549132607172],
    [-2.9999, 0.001350341282954925],
    [-1, 0.15865525393145707],
    [0.5, 0.6914624612740131],
    [3.5, 0.9997673709209645],
  ])("distribution function at %d", (z, p) => relative(normalCdf(z), p).toBeLessThan(1e-12));

  it("inverts", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 0.5, noNaN: true }), (p) => {
        relative(normalCdf(normalQuantile(p)), p).toBeLessThan(1e-12);
      }),
    );
    expect(twoSidedP(1.959963984540054)).toBeCloseTo(0.05, 12);
  });
});

describe("student", () => {
  it.each([
    [1, 12.706204736174694],
    [2, 4.302652729749462],
    [2.5, 3.5746548420036817],
    [9, 2.262157162798205],
    [30, 2.0422724563012378],
    [1000, 1.9623390808264083],
    [1e6, 1.959966356814107],
    [1e9, 1.959963986912325],
  ])("critical value on %d degrees of freedom", (degrees, t) =>
    relative(criticalT(0.95, degrees), t).toBeLessThan(1e-8),
  );
});

describe("beta", () => {
  it.each([
    [0.3, 0.5, 0.5, 0.36901011956554536],
    [0.9, 2, 3, 0.9963],
    [0.35, 30, 70, 0.8615754758661092],
    [0.501, 5e4, 5e4, 0.7364550617029552],
    [0.50005, 1e7, 1e7, 0.6726395753763563],
    [1e-6, 0.5, 1e6, 0.8427008448381964],
  ])("I_%d(%d, %d)", (x, a, b, p) => relative(incompleteBeta(x, a, b), p).toBeLessThan(1e-9));

  it.each([
    [0.3, 0.5, 0.5, 0.2061073738537634],
    [0.9, 2, 3, 0.6795394162781817],
    [0.025, 1, 100, 0.00025314603297742064],
    [0.025, 5e4, 5e4, 0.49690104685250314],
    [0.975, 3, 1e6, 7.224654345113813e-6],
  ])("quantile %d of Beta(%d, %d)", (p, a, b, x) => relative(betaQuantile(p, a, b), x).toBeLessThan(1e-9));

  it("sums the binomial", () => {
    expect(binomialCdf(0, 10, 0.5)).toBeCloseTo(1 / 1024, 15);
    expect(binomialCdf(5, 10, 0.5)).toBeCloseTo(638 / 1024, 14);
    expect([binomialCdf(-1, 10, 0.5), binomialCdf(10, 10, 0.5)]).toEqual([0, 1]);
  });
});
