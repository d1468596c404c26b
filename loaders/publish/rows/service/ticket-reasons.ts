import type { Row } from "../../../engines/engine.js";
import { benjaminiHochberg } from "../../../methods/benjamini-hochberg.js";
import type { PoissonCount } from "../../../methods/poisson-ratio.js";
import { quasiPoissonRatio } from "../../../methods/quasi-poisson-ratio.js";
import { type Builder, int } from "../builder.js";
import { OTHER, together } from "./together.js";

/** Fewest requests, in both windows together, from which a change is tested. */
const MINIMUM = 20;
const WEEKS = 13;

/** Requests of 90 days by reason, for each 100 orders, against the same days a year before. */
export const ticketReasons: Builder = async (marts) =>
  reasonRows(await marts.rows("ticket_reasons"), await marts.rows("ticket_reason_weeks"), marts.report.privacy.k);

export function reasonRows(rows: readonly Row[], weeks: readonly Row[], k: number): Row[] {
  const isComparable = rows.some((row) => row.is_comparable);
  const parts = ["units", ...(isComparable ? ["units_before"] : [])];
  const given = rows
    .filter((row) => int(row, "tickets") > 0 || isComparable)
    .map((row) => ({ ...row, value: row.reason ?? null }));
  const { rows: merged, standsAs } = together(given, { k, parts, by: [], sums: ["tickets", "tickets_before"] });
  const shown = merged.length > 0 ? merged : alone(given, k);
  const all = shown.reduce((sum, row) => sum + int(row, "tickets"), 0);
  const orders = seriesOf(
    weeks.filter(({ reason }) => reason === ""),
    "orders",
  );
  const hasOrders = orders.now.some((count) => count > 0);
  const isRated = hasOrders && orders.before.some((count) => count > 0);
  const tested = shown.map((row) => {
    const own = weeks.filter(({ reason }) => reason !== "" && (standsAs.get(String(reason)) ?? OTHER) === row.value);
    const counts = seriesOf(merged.length > 0 ? own : weeks.filter(({ reason }) => reason !== ""), "tickets");
    const isEnough = int(row, "tickets") + int(row, "tickets_before") >= MINIMUM;
    const exposed = (window: "now" | "before"): PoissonCount[] =>
      counts[window].map((count, week) => ({
        count,
        exposure: isRated ? (orders[window][week] ?? 0) : week < WEEKS - 1 ? 7 : 6,
      }));
    return isComparable && isEnough && (isRated || !hasOrders)
      ? quasiPoissonRatio(exposed("now"), exposed("before"))
      : null;
  });
  const qValues = benjaminiHochberg(tested.flatMap((test) => (test === null ? [] : [test.p_value])));
  const allOrders = orders.now.reduce((sum, count) => sum + count, 0);
  let place = 0;
  return shown.map((row, index) => {
    const test = tested[index] ?? null;
    return {
      ...row,
      reason: row.value ?? null,
      share: all === 0 ? null : digits(int(row, "tickets") / all),
      per_100_orders: hasOrders ? digits((100 * int(row, "tickets")) / allOrders, 2) : null,
      change: test === null ? null : relative(test.estimate),
      change_low: test === null ? null : relative(test.low),
      change_high: test === null ? null : relative(test.high),
      q_value: test === null ? null : digits(qValues[place++] ?? 1),
    };
  });
}

/** One reason alone is everybody, which is told where it is no few. */
function alone(rows: readonly Row[], k: number): Row[] {
  const [row] = rows;
  if (row === undefined || rows.length > 1 || int(row, "units") < k) return [];
  return int(row, "units_before") > 0 && int(row, "units_before") < k ? [] : [row];
}

interface Series {
  readonly now: readonly number[];
  readonly before: readonly number[];
}

function seriesOf(weeks: readonly Row[], column: string): Series {
  const of = (window: string): number[] =>
    Array.from({ length: WEEKS }, (_, week) =>
      weeks
        .filter((row) => row.window_name === window && int(row, "week") === week)
        .reduce((sum, row) => sum + int(row, column), 0),
    );
  return { now: of("now"), before: of("before") };
}

/** A ratio as a change; one without an end (nothing before) has none. */
const relative = (ratio: number): number | null => (Number.isFinite(ratio) ? digits(ratio - 1) : null);
const digits = (value: number, places = 4): number => Math.round(10 ** places * value) / 10 ** places;
