import type { Row } from "../../engines/engine.js";
import { type Builder, int } from "./builder.js";

/** Fewest customers from which a share is drawn on the curve. */
const MINIMUM = 30;
/** From so many cohorts on, the oldest is left out: it also holds customers whose first purchase lies before the data. */
const ENOUGH = 3;
const GRAINS = ["month", "quarter", "year"];

export type Definition = "in" | "or_after";
export const DEFINITIONS: readonly Definition[] = ["in", "or_after"];
/** What a cohort must have been followed for, and what counts as a return. */
const FOLLOWED: Readonly<Record<Definition, string>> = { in: "is_complete", or_after: "is_followed" };
const RETURNED: Readonly<Record<Definition, string>> = { in: "buyers", or_after: "returned" };

/** Cells of cohorts that the data covers to the end of the window. */
export const cohortReturns: Builder = async (marts) =>
  (await marts.rows("cohort_returns")).filter(({ is_followed }) => is_followed === true);

export const retention: Builder = async (marts) => {
  const rows = await marts.rows("cohort_returns");
  return GRAINS.flatMap((grain) =>
    pooled(
      rows.filter((row) => row.grain === grain),
      marts.report.privacy.k,
    ),
  );
};

/** All cohorts of one grain together, by definition and time since. Limits come when it is known which cohorts are shown. */
export function pooled(rows: readonly Row[], k: number): Row[] {
  const oldest = oldestOf(rows);
  const counted = rows.filter(({ cohort }) => cohort !== oldest);
  const since = [...new Set(counted.map((row) => int(row, "months_since")))].sort((a, b) => a - b);
  return DEFINITIONS.flatMap((definition) =>
    since.flatMap((months_since): Row[] => {
      const own = counted.filter((row) => row[FOLLOWED[definition]] === true && row.months_since === months_since);
      const sum = (column: string): number => own.reduce((total, row) => total + int(row, column), 0);
      const [customers, returned] = [sum("customers"), sum(RETURNED[definition])];
      if (customers < Math.max(k, MINIMUM)) return [];
      return [
        {
          grain: own[0]?.grain ?? null,
          definition,
          months_since,
          cohorts: own.length,
          customers,
          returned,
          not_returned: customers - returned,
          rate: returned / customers,
          window_months: own[0]?.window_months ?? null,
        },
      ];
    }),
  );
}

/** The cohort that is left out, of those that anybody belongs to and that had time to come back. */
export function oldestOf(rows: readonly Row[]): string | null {
  const names = [...new Set(rows.map(({ cohort }) => String(cohort)))].sort();
  return names.length < ENOUGH ? null : (names[0] ?? null);
}
