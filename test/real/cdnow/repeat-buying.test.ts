import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import {
  type BetaGeometricName,
  bgNbd,
  fitBetaGeometric,
  mbgNbd,
} from "../../../loaders/methods/beta-geometric-nbd.js";
import { type BuyingModel, type BuyingPattern, conditionalExpected } from "../../../loaders/methods/buying-patterns.js";
import { pearson } from "../../../loaders/methods/correlation.js";
import { expectedSpend, fitGammaGamma, meanSpend } from "../../../loaders/methods/gamma-gamma.js";
import { lifetimeValue } from "../../../loaders/methods/lifetime-value.js";
import { deltaInterval, type Fit, type Parameters } from "../../../loaders/methods/maximum-likelihood.js";
import { fitParetoNbd, type ParetoName, paretoNbd } from "../../../loaders/methods/pareto-nbd.js";
import { buyingPatterns, type Purchase } from "../../support/buying-patterns.js";
import { describeReal } from "../real-data.js";
import { CALIBRATION_END, END, readPurchases } from "./purchases.js";

const SUMMARY = "cdnow_customers_summary_with_transactions.csv";

type Customer = BuyingPattern & { readonly value: number };

/** Rows of lifetimes' summary, in weeks to two decimals; one customer each. */
function readSummary(folder: string): Customer[] {
  const [, ...lines] = readFileSync(join(folder, SUMMARY), "utf8").trim().split("\n");
  return lines.map((line) => {
    const [, x = 0, t_x = 0, T = 0, value = 0] = line.split(",").map(Number);
    return { x, t_x, T, n: 1, value };
  });
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function expectWithin(
  actual: Readonly<Record<string, number>>,
  expected: Readonly<Record<string, number>>,
  most: number,
) {
  for (const [name, value] of Object.entries(expected))
    expect(Math.abs((actual[name] ?? Number.NaN) / value - 1), name).toBeLessThan(most);
}

const errors = <Name extends string>(fit: Fit<Name>) =>
  Object.fromEntries(fit.names.map((name) => [name, deltaInterval(fit, (p) => p[name])?.standard_error ?? Number.NaN]));

describeReal("cdnow", [SUMMARY, "CDNOW_sample.txt", "CDNOW_master.txt"], (folder) => {
  describe("lifetimes' summary of 2,357 customers", () => {
    let customers: Customer[];
    let bg: Fit<BetaGeometricName>;
    let mbg: Fit<BetaGeometricName>;
    let pareto: Fit<ParetoName>;
    beforeAll(() => {
      customers = readSummary(folder);
      bg = fitBetaGeometric(bgNbd, customers);
      mbg = fitBetaGeometric(mbgNbd, customers);
      pareto = fitParetoNbd(customers);
    });

    test("gives the published parameters, likelihoods and errors", () => {
      expectWithin(bg.parameters, { r: 0.242593, alpha: 4.413532, a: 0.792886, b: 2.425754 }, 1e-5);
      expect(bg.log_likelihood).toBeCloseTo(-9582.4256, 3);
      expectWithin(errors(bg), { r: 0.012557, alpha: 0.378221, a: 0.185719, b: 0.705345 }, 1e-4);
      expectWithin(mbg.parameters, { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 }, 1e-3);
      expect(mbg.log_likelihood).toBeCloseTo(-9582.1327, 3);
      expectWithin(pareto.parameters, { r: 0.55328, alpha: 10.57761, s: 0.60621, beta: 11.66791 }, 1e-4);
      expect(pareto.log_likelihood).toBeCloseTo(-9594.974, 2);
      // Printed to four digits or fewer by CLVTools, on days rather than hundredths of weeks.
      expectWithin(errors(pareto), { r: 0.0476, alpha: 0.8427, s: 0.1873, beta: 6.2105 }, 1e-3);
    });

    const totals = <Name extends string>(model: BuyingModel<Parameters<Name>>, fit: Fit<Name>) => {
      const conditional = customers.map((one) => conditionalExpected(model, fit.parameters, one, 39));
      return {
        by39: sum(customers.map(({ T }) => model.expected(fit.parameters, T))),
        by78: sum(customers.map(({ T }) => model.expected(fit.parameters, T + 39))),
        next39: sum(conditional),
        alive: sum(customers.map((one) => model.probabilityAlive(fit.parameters, one))) / customers.length,
        byFrequency: [0, 1, 2, 3, 4, 5, 6, 7].map((frequency) => {
          const those = conditional.filter((_, i) => Math.min(7, customers[i]?.x ?? 0) === frequency);
          return (sum(those) / those.length).toFixed(3);
        }),
      };
    };

    test("gives the reference's totals and table by frequency under BG/NBD", () => {
      const { byFrequency, ...rest } = totals(bgNbd, bg);
      expectWithin(rest, { by39: 2494.0, by78: 4160.6, next39: 1653.4 }, 1e-4);
      expect(rest.alive.toFixed(3)).toBe("0.813");
      expect(byFrequency).toEqual(["0.225", "0.523", "1.044", "1.520", "2.164", "2.654", "3.504", "6.157"]);
    });

    test("gives the reference's totals and table by frequency under Pareto/NBD", () => {
      const { byFrequency, ...rest } = totals(paretoNbd, pareto);
      expectWithin(rest, { by39: 2524.9, by78: 4270.1, next39: 1665.5 }, 1e-4);
      expect(rest.alive.toFixed(3)).toBe("0.446");
      for (const [i, value] of [0.138, 0.6, 1.196, 1.714, 2.399, 2.907, 3.819, 6.403].entries())
        expect(Math.abs(Number(byFrequency[i]) - value)).toBeLessThan(0.0015);
      expect(paretoNbd.expected(pareto.parameters, 52)).toBeCloseTo(1.4734, 4);
    });

    test("gives the reference's totals under MBG/NBD", () => {
      const { next39, alive } = totals(mbgNbd, mbg);
      expectWithin({ next39 }, { next39: 1576.7 }, 1e-4);
      expect(alive.toFixed(3)).toBe("0.449");
    });

    test("gives the published model of values and twelve months of lifetime value", () => {
      const spend = customers.filter(({ x, value }) => x > 0 && value > 0).map(({ x, value, n }) => ({ x, value, n }));
      const fit = fitGammaGamma(spend);
      expectWithin(fit.parameters, { p: 6.2488, q: 3.7446, gamma: 15.4477 }, 1e-4);
      expect(fit.log_likelihood).toBeCloseTo(-4055.92, 1);
      expect(meanSpend(fit.parameters)).toBeCloseTo(35.171, 3);
      expect(pearson(spend.map(({ x, value, n }) => ({ x, y: value, n })))?.estimate).toBeCloseTo(0.114, 3);
      const first = customers.slice(0, 10);
      const expected = [24.65, 18.91, 35.17, 35.17, 35.17, 71.46, 18.91, 35.17, 27.28, 35.17];
      for (const [i, one] of first.entries())
        expect(Math.abs(expectedSpend(fit.parameters, one) - (expected[i] ?? 0))).toBeLessThan(0.01);
      const values = first.slice(0, 8).map((one) => {
        const bought = (t: number) => conditionalExpected(bgNbd, bg.parameters, one, t);
        // lifetimes counts 30 units to a month, weeks here.
        const horizon = { months: 12, monthLength: 30, discountRate: 0.01 };
        return lifetimeValue(bought, expectedSpend(fit.parameters, one), horizon).toFixed(3);
      });
      const published = ["140.096", "18.943", "38.181", "38.181", "38.181", "1003.868", "28.110", "38.181"];
      expect(values).toEqual(published);
    });
  });

  test("gives CLVTools' parameters from the raw purchases of the sample", () => {
    const patterns = buyingPatterns(readPurchases(folder, "CDNOW_sample.txt"), CALIBRATION_END, 7);
    expect(sum(patterns.map(({ n }) => n))).toBe(2357);
    const bg = fitBetaGeometric(bgNbd, patterns);
    expectWithin(bg.parameters, { r: 0.2425945, alpha: 4.4136019, a: 0.7929199, b: 2.4258881 }, 1e-5);
    expect(bg.log_likelihood).toBeCloseTo(-9582.429, 3);
    const pareto = fitParetoNbd(patterns);
    expectWithin(pareto.parameters, { r: 0.55315, alpha: 10.57633, s: 0.60625, beta: 11.6715 }, 1e-3);
    expect(pareto.log_likelihood).toBeCloseTo(-9594.976, 2);
  });

  describe("all 23,570 customers", () => {
    let purchases: Purchase[];
    beforeAll(() => {
      purchases = readPurchases(folder, "CDNOW_master.txt");
    });

    /** Processor time, since other work on the machine is no matter of the method. */
    function timed(run: () => { readonly converged: boolean }): number {
      const start = process.cpuUsage();
      expect(run()).toMatchObject({ converged: true, edge: [] });
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1e6;
    }

    test("are fitted in two seconds, by weeks and by days", () => {
      for (const patterns of [buyingPatterns(purchases, CALIBRATION_END, 7), buyingPatterns(purchases, END)]) {
        expect(sum(patterns.map(({ n }) => n))).toBe(23_570);
        expect(timed(() => fitBetaGeometric(mbgNbd, patterns))).toBeLessThan(2);
        expect(timed(() => fitBetaGeometric(bgNbd, patterns))).toBeLessThan(2);
        expect(timed(() => fitParetoNbd(patterns))).toBeLessThan(2);
      }
    });

    test("take as long as a hundred times their number with the same patterns, and give the same", () => {
      const patterns = buyingPatterns(purchases, END);
      const many = patterns.map((one) => ({ ...one, n: 100 * one.n }));
      const [fit, hundredfold] = [patterns, many].map((those) => fitBetaGeometric(mbgNbd, those));
      expectWithin(hundredfold?.parameters ?? {}, fit?.parameters ?? {}, 1e-5);
      const [once, hundred] = [patterns, many].map((those) => timed(() => fitBetaGeometric(mbgNbd, those)));
      expect(hundred).toBeLessThan(3 * (once ?? 0));
    });
  });
});
