import type { Row } from "../engines/engine.js";
import type { Relation } from "./disclosure/declaration.js";
import { equal, PERIODS_A_YEAR, type Sum, sumIn } from "./sums.js";

type Tables = ReadonlyMap<string, readonly Row[]>;

const COUNTS = [
  ["customers_at_start", "units"],
  ["lost", "part"],
  ["kept", "complement"],
] as const;

/**
 * The headline number of churn is what was lost over twelve months ÷ all their starts: with eleven of them a reader has the twelfth.
 * Quarters and years stand for it only where their sums happen to be those of the months.
 */
export function contractRelations(tables: Tables): Relation[] {
  const headline = (tables.get("headlines") ?? []).find(({ metric }) => metric === "contract_churn");
  if (headline === undefined) return [];
  const rows = tables.get("churn_monthly") ?? [];
  const year = yearOf(rows, PERIODS_A_YEAR[String(rows[0]?.grain ?? "month")] ?? 0, 0);
  const of = (some: readonly Row[], column: string): Sum => sumIn("churn_monthly", ["month"], some, column);
  return COUNTS.flatMap(([column, told]) =>
    equal(
      `${column} of churn over 12 months and its headline`,
      of(year, column),
      sumIn("headlines", ["metric"], [headline], told),
    ),
  );
}

/**
 * A rate told to its last digit is a fraction of whole numbers: the churn of the year before gives both of them away, though neither
 * is told. Where a period of that year is hidden, nothing is compared with it.
 */
export function withoutHiddenYear(headlines: readonly Row[], churn: readonly Row[]): Row[] {
  const months = churn.filter(({ month }) => String(month).length === 7 && !String(month).includes("Q"));
  const count = months.length > 0 ? 12 : churn.some(({ month }) => String(month).includes("Q")) ? 4 : 1;
  if (!yearOf(churn, count, 1).some(({ suppressed }) => suppressed)) return [...headlines];
  const nothing = { previous: null, change: null, change_low: null, change_high: null, verdict: "not_comparable" };
  return headlines.map((row) => (row.metric === "contract_churn" && !row.suppressed ? { ...row, ...nothing } : row));
}

/** The complete periods of a year, so many years ago; none where the data do not hold it. */
function yearOf(rows: readonly Row[], count: number, ago: number): Row[] {
  const complete = rows
    .filter(({ is_complete }) => is_complete !== false)
    .toSorted((a, b) => (String(a.month) < String(b.month) ? -1 : 1));
  const from = complete.length - count * (ago + 1);
  return from < 0 ? [] : complete.slice(from, from + count);
}
