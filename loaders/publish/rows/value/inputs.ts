import type { Row } from "../../../engines/engine.js";
import type { BuyingPattern } from "../../../methods/buying-patterns.js";
import type { SpendPattern } from "../../../methods/gamma-gamma.js";
import { int, type Marts } from "../builder.js";

/** Times of models are weeks. */
export const WEEK = 7;

/** How customers have bought up to the end of a history, and how often in the hold-out after it. */
export interface KnownPattern extends BuyingPattern {
  readonly later: number;
}

export interface History {
  readonly patterns: readonly KnownPattern[];
  readonly spend: readonly SpendPattern[];
  readonly holdoutDays: number;
}

export interface ValueInputs {
  readonly whole: History;
  readonly calibration: History;
  /** Buyers in scope, and how many of them have or had a contract. */
  readonly buyers: number;
  readonly withContract: number;
  readonly usualGap: number | null;
}

/** Counts of the engine, as the methods read them. */
export async function valueInputs(marts: Marts): Promise<ValueInputs> {
  const [patterns, spend, windows, [facts]] = await Promise.all([
    marts.rows("buying_patterns"),
    marts.rows("spend_patterns"),
    marts.rows("int_buying_windows"),
    marts.rows("value_facts"),
  ]);
  const history = (name: string): History => {
    const own = (rows: readonly Row[]) => rows.filter((row) => row.history === name);
    return {
      patterns: own(patterns).map(patternOf).sort(byPattern),
      spend: own(spend).map(spendOf).sort(bySpend),
      holdoutDays: int(own(windows)[0], "holdout_days"),
    };
  };
  return {
    whole: history("whole"),
    calibration: history("calibration"),
    buyers: int(facts, "buyers"),
    withContract: int(facts, "with_contract"),
    usualGap: facts?.usual_gap === null || facts === undefined ? null : Number(facts.usual_gap),
  };
}

export const weeksOf = (row: Row): { x: number; t_x: number; T: number } => ({
  x: int(row, "repeats"),
  t_x: int(row, "recency_days") / WEEK,
  T: int(row, "age_days") / WEEK,
});

const patternOf = (row: Row): KnownPattern => ({ ...weeksOf(row), later: int(row, "later"), n: int(row, "customers") });

function spendOf(row: Row): SpendPattern {
  const n = int(row, "customers");
  return { x: int(row, "repeats"), value: Number(row.value_sum) / n, log_value: Number(row.log_sum) / n, n };
}

// The engine gives rows in no order, and sums of floats depend on it.
const byPattern = (a: KnownPattern, b: KnownPattern): number =>
  a.x - b.x || a.T - b.T || a.t_x - b.t_x || a.later - b.later;
const bySpend = (a: SpendPattern, b: SpendPattern): number => a.x - b.x || a.value - b.value;
