import type { Row } from "../engines/engine.js";
import { riskRatio } from "../methods/risk-ratio.js";

/** How many times as often the hot bought as the cold, on each day, where both are shown. */
export function withRatio(rows: readonly Row[]): Row[] {
  return rows.map((row) => {
    if (row.suppressed) return row;
    const [hot, cold] = ["hot", "cold"].map((band) =>
      rows.find((other) => other.since === row.since && other.band === band && !other.suppressed),
    );
    const ratio = hot && cold && riskRatio(counts(hot), counts(cold));
    return { ...row, ratio: ratio?.estimate ?? null, ratio_low: ratio?.low ?? null, ratio_high: ratio?.high ?? null };
  });
}

const counts = (row: Row) => ({ successes: Number(row.bought), n: Number(row.customers) });
