import type { Row } from "../../../engines/engine.js";
import { meanInterval } from "../../../methods/mean-interval.js";
import type { FittedModel } from "../../../methods/repeat-buying.js";
import type { Builder } from "../builder.js";
import { valueFits } from "./fits.js";
import { type History, type KnownPattern, WEEK } from "./inputs.js";
import { digits4 } from "./round.js";

/** Customers of seven repeat purchases or more are one row, as in Fader, Hardie & Lee (2005). */
const MOST_REPEATS = 7;
/** Fewest customers of a row. */
const MINIMUM = 20;

/** What was foreseen for the hold-out, from purchases before it alone, beside what came and what the old rate would say. */
export const clvHoldout: Builder = async (marts) => {
  const { fits } = await valueFits(marts);
  if (fits === null) return [];
  const { history, buying } = fits.calibration;
  return holdoutRows(history, buying.used, marts.report.privacy.k);
};

interface Sums {
  repeats: number;
  customers: number;
  later: number;
  squares: number;
  predicted: number;
  naive: number;
  missModel: number;
  missNaive: number;
}

const NOTHING: Omit<Sums, "repeats"> = {
  customers: 0,
  later: 0,
  squares: 0,
  predicted: 0,
  naive: 0,
  missModel: 0,
  missNaive: 0,
};

export function holdoutRows({ patterns, holdoutDays }: History, { forecast }: FittedModel, k: number): Row[] {
  const t = holdoutDays / WEEK;
  const groups = new Map<number, Sums>();
  for (const pattern of patterns) {
    const repeats = Math.min(MOST_REPEATS, pattern.x);
    const sums = groups.get(repeats) ?? { repeats, ...NOTHING };
    groups.set(repeats, add(sums, sumsOf(pattern, forecast, t)));
  }
  const kept = tail(
    [...groups.values()].sort((a, b) => a.repeats - b.repeats),
    Math.max(k, MINIMUM),
  );
  const all = kept.reduce(add, { repeats: -1, ...NOTHING });
  const last = kept.at(-1);
  return [
    ...kept.map((sums, position) => rowOf(sums, `${sums.repeats}${sums === last ? "+" : ""}`, position, holdoutDays)),
    rowOf(all, "all", kept.length, holdoutDays),
  ];
}

function sumsOf(pattern: KnownPattern, forecast: FittedModel["forecast"], t: number): Omit<Sums, "repeats"> {
  const { n, later } = pattern;
  const predicted = forecast.probabilityAlive(pattern) * forecast.expectedIfAlive(pattern, t);
  // The same rate as before: what a spreadsheet does.
  const naive = pattern.T > 0 ? (pattern.x / pattern.T) * t : 0;
  return {
    customers: n,
    later: n * later,
    squares: n * later ** 2,
    predicted: n * predicted,
    naive: n * naive,
    missModel: n * Math.abs(predicted - later),
    missNaive: n * Math.abs(naive - later),
  };
}

const add = (to: Sums, more: Omit<Sums, "repeats">): Sums => ({
  repeats: to.repeats,
  customers: to.customers + more.customers,
  later: to.later + more.later,
  squares: to.squares + more.squares,
  predicted: to.predicted + more.predicted,
  naive: to.naive + more.naive,
  missModel: to.missModel + more.missModel,
  missNaive: to.missNaive + more.missNaive,
});

/** Those of many repeat purchases together, from where they are too few by themselves. */
function tail(groups: readonly Sums[], minimum: number): Sums[] {
  const kept = [...groups];
  const isSmall = () => kept.some(({ customers }) => customers < minimum);
  while (kept.length > 1 && isSmall()) {
    const last = kept.pop() as Sums;
    kept[kept.length - 1] = add(kept.at(-1) as Sums, last);
  }
  return kept;
}

function rowOf(sums: Sums, repeats: string, position: number, days: number): Row {
  const { customers, later } = sums;
  const mean = customers < 2 ? null : meanInterval(customers, later, sums.squares);
  const each = (total: number): number => digits4(total / customers);
  return {
    repeats,
    position,
    days,
    customers,
    actual: each(later),
    low: mean && digits4(Math.max(0, mean.low)),
    high: mean && digits4(mean.high),
    predicted: each(sums.predicted),
    naive: each(sums.naive),
    error_model: later > 0 ? digits4(sums.predicted / later - 1) : null,
    error_naive: later > 0 ? digits4(sums.naive / later - 1) : null,
    miss_model: each(sums.missModel),
    miss_naive: each(sums.missNaive),
  };
}
