import { type Correlation, pearson } from "../../../methods/correlation.js";
import { fitGammaGamma, type GammaGammaName, meanSpend, type SpendPattern } from "../../../methods/gamma-gamma.js";
import type { Fit } from "../../../methods/maximum-likelihood.js";
import { type FittedModel, fitRepeatBuying, type RepeatBuying } from "../../../methods/repeat-buying.js";
import type { Marts } from "../builder.js";
import { type History, type KnownPattern, type ValueInputs, valueInputs } from "./inputs.js";

/** Fewest customers who bought again before the hold-out, and fewest median gaps that the hold-out lasts. */
export const MINIMUM_REPEATERS = 300;
export const MINIMUM_GAPS = 3;
/** Above this share of buyers with a contract, leaving has a date and nothing is to be guessed. */
export const MOST_CONTRACTS = 0.5;

export interface FittedHistory {
  readonly history: History;
  readonly buying: RepeatBuying;
  readonly spend: Fit<GammaGammaName>;
  /** Of the number of repeat purchases with their mean value, which the model takes for none. */
  readonly correlation: Correlation | null;
}

export type Gate = "contracts" | "repeaters" | "holdout" | "converged";

export interface ValueFits {
  readonly inputs: ValueInputs;
  readonly gates: readonly { readonly gate: Gate; readonly minimum: number | null; readonly is_met: boolean }[];
  /** null where a gate is not met: then nothing is foreseen. */
  readonly fits: { readonly whole: FittedHistory; readonly calibration: FittedHistory } | null;
}

const known = new WeakMap<Marts, Promise<ValueFits>>();

/** Fitted once for all tables of a report. */
export function valueFits(marts: Marts): Promise<ValueFits> {
  const fits = known.get(marts) ?? valueInputs(marts).then(fitted);
  known.set(marts, fits);
  return fits;
}

export function fitted(inputs: ValueInputs): ValueFits {
  const { calibration, whole, buyers, withContract, usualGap } = inputs;
  const repeaters = calibration.spend.reduce((sum, { n }) => sum + n, 0);
  const days = usualGap === null ? null : Math.ceil(MINIMUM_GAPS * usualGap);
  const gates = [
    { gate: "contracts", minimum: MOST_CONTRACTS, is_met: withContract <= MOST_CONTRACTS * buyers },
    { gate: "repeaters", minimum: MINIMUM_REPEATERS, is_met: repeaters >= MINIMUM_REPEATERS },
    { gate: "holdout", minimum: days, is_met: days !== null && calibration.holdoutDays >= days },
  ] as const;
  if (!gates.every(({ is_met }) => is_met)) return { inputs, gates, fits: null };
  const checked = fitHistory(calibration);
  // The model that is forecast with is the one that was put to the test.
  const fits = { whole: fitHistory(whole, checked.buying.used.name), calibration: checked };
  const converged = { gate: "converged", minimum: null, is_met: Object.values(fits).every(isUsable) } as const;
  return { inputs, gates: [...gates, converged], fits: converged.is_met ? fits : null };
}

const isUsable = ({ buying, spend }: FittedHistory): boolean =>
  buying.used.converged && spend.converged && Number.isFinite(meanSpend(spend.parameters));

function fitHistory(history: History, chosen?: FittedModel["name"]): FittedHistory {
  return {
    history,
    buying: fitRepeatBuying(merged(history.patterns), chosen),
    spend: fitGammaGamma(history.spend),
    correlation: pearson(history.spend.map(({ x, value, n }: SpendPattern) => ({ x, y: value, n }))),
  };
}

/** Patterns that differ by what came later only, as one. */
function merged(patterns: readonly KnownPattern[]): KnownPattern[] {
  const all: KnownPattern[] = [];
  for (const pattern of patterns) {
    const last = all.at(-1);
    const isSame = last?.x === pattern.x && last.T === pattern.T && last.t_x === pattern.t_x;
    if (last && isSame) all[all.length - 1] = { ...last, n: last.n + pattern.n };
    else all.push(pattern);
  }
  return all;
}
