import { fitBetaGeometric, mbgNbd } from "./beta-geometric-nbd.js";
import type { BuyingModel, BuyingPattern } from "./buying-patterns.js";
import { deltaInterval, type Estimate, type Fit, type Parameters } from "./maximum-likelihood.js";
import { fitParetoNbd, paretoNbd } from "./pareto-nbd.js";

/** What a fitted model says of customers; times in the unit of its patterns. */
export interface Forecast {
  readonly probabilityAlive: (pattern: Omit<BuyingPattern, "n">) => number;
  readonly expectedIfAlive: (pattern: Pick<BuyingPattern, "x" | "T">, t: number) => number;
  /** Repeat purchases of a new customer in the time t after the first purchase. */
  readonly expected: (t: number) => number;
}

export interface FittedModel {
  readonly name: "mbg_nbd" | "pareto_nbd";
  readonly log_likelihood: number;
  readonly bic: number;
  readonly converged: boolean;
  readonly parameters: readonly { readonly name: string; readonly value: number; readonly estimate: Estimate | null }[];
  readonly forecast: Forecast;
  /** Several quantities that follow from the forecast, with the intervals that the parameters' uncertainty gives them. */
  readonly estimates: (quantities: (forecast: Forecast) => readonly number[]) => readonly (Estimate | null)[];
}

export interface RepeatBuying {
  readonly models: readonly FittedModel[];
  readonly used: FittedModel;
}

/** Less than this between two values of BIC tells nothing (Kass & Raftery 1995, JASA 90). */
const TELLING = 2;

/**
 * Repeat buying of customers who leave without a word: MBG/NBD, or Pareto/NBD where its BIC is lower by more than 2. BG/NBD is
 * no candidate: it takes everybody for alive who has bought once. `chosen` is a model that was chosen on other purchases.
 */
export function fitRepeatBuying(patterns: readonly BuyingPattern[], chosen?: FittedModel["name"]): RepeatBuying {
  const mbg = fitted("mbg_nbd", mbgNbd, fitBetaGeometric(mbgNbd, patterns));
  const pareto = fitted("pareto_nbd", paretoNbd, fitParetoNbd(patterns));
  const isBetter = pareto.converged && (!mbg.converged || pareto.bic < mbg.bic - TELLING);
  const name = chosen ?? (isBetter ? pareto : mbg).name;
  return { models: [mbg, pareto], used: name === "pareto_nbd" ? pareto : mbg };
}

function fitted<Name extends string>(
  name: FittedModel["name"],
  model: BuyingModel<Parameters<Name>>,
  fit: Fit<Name>,
): FittedModel {
  const free = fit.names.length - fit.edge.length;
  const forecastOf = (parameters: Parameters<Name>): Forecast => ({
    probabilityAlive: (pattern) => model.probabilityAlive(parameters, pattern),
    expectedIfAlive: (pattern, t) => model.expectedIfAlive(parameters, pattern, t),
    expected: (t) => model.expected(parameters, t),
  });
  return {
    name,
    log_likelihood: fit.log_likelihood,
    bic: free * Math.log(fit.n) - 2 * fit.log_likelihood,
    converged: fit.converged,
    parameters: fit.names.map((parameter) => ({
      name: parameter,
      value: fit.parameters[parameter],
      // A parameter at the edge says nothing of its own.
      estimate: fit.edge.includes(parameter) ? null : deltaInterval(fit, (values) => values[parameter]),
    })),
    forecast: forecastOf(fit.parameters),
    estimates: (quantities) => {
      const known = new Map<string, readonly number[]>();
      const all = (parameters: Parameters<Name>): readonly number[] => {
        const key = fit.names.map((each) => parameters[each]).join(" ");
        const values = known.get(key) ?? quantities(forecastOf(parameters));
        known.set(key, values);
        return values;
      };
      return all(fit.parameters).map((_, i) => deltaInterval(fit, (parameters) => all(parameters)[i] ?? Number.NaN));
    },
  };
}
