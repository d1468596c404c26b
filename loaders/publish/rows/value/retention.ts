import type { Row } from "../../../engines/engine.js";
import { meanInterval } from "../../../methods/mean-interval.js";
import { criticalZ } from "../../../methods/normal.js";
import { wilson } from "../../../methods/wilson.js";
import { type Builder, int, type Marts } from "../builder.js";
import { assumptions } from "./assumptions.js";
import { cents, digits4 } from "./round.js";

const POINTS = [1, 2, 3, 4, 5];
/** Fewest customers kept, and fewest of a group whose mean is told apart. */
const MINIMUM = 30;

interface Group {
  readonly customers: number;
  readonly kept: number;
  readonly revenue: Row[string];
  readonly squares: Row[string];
}

/** What keeping one to five customers more of a hundred would bring in a year, from this base's own last two years. */
export const retentionGain: Builder = async (marts) => {
  const rows = await marts.rows("retention_groups");
  if (!(await hasTwoYears(marts))) return [];
  const { marginRate } = await assumptions(marts);
  return gainRows(rows, marginRate, marts.report.privacy.k);
};

/** Without the first of the two years whole, customers of long standing would pass for lost or for new. */
async function hasTwoYears({ from, asOf }: Marts): Promise<boolean> {
  if (from === null) return false;
  const [year = 0, rest = ""] = [Number(asOf.slice(0, 4)), asOf.slice(4)];
  // A month of grace: the first purchases of a base may fall some days after its first day.
  return Date.parse(from) - 31 * 864e5 <= Date.parse(`${year - 2}${rest === "-02-29" ? "-02-28" : rest}`);
}

/**
 * One kept customer more is worth what those kept were worth who had bought as often as those who left: customers leave
 * who bought seldom, so that the mean of all who stayed would promise too much.
 */
export function gainRows(rows: readonly Row[], marginRate: number | null, k: number): Row[] {
  const before = rows.filter((row) => int(row, "days_before") > 0);
  const groups = merged([...before].sort((a, b) => int(a, "days_before") - int(b, "days_before")).map(groupOf));
  const sum = (of: (group: Group) => number) => groups.reduce((total, group) => total + of(group), 0);
  const [customers, kept] = [sum((group) => group.customers), sum((group) => group.kept)];
  const left = customers - kept;
  if (kept < Math.max(k, MINIMUM) || left < k) return [];
  const now =
    kept +
    sumOf(
      rows.filter((row) => int(row, "days_before") === 0),
      "kept",
    );
  const { mean, error } = worthOfOne(groups, left);
  const { estimate, low, high } = wilson(kept, customers);
  const half = criticalZ(0.95) * error;
  return POINTS.map((points): Row => {
    const more = (now * points) / 100;
    const money = (each: number) => cents(more * Math.max(0, each) * (marginRate ?? 1));
    return {
      points,
      customers: Math.round(more),
      gain: money(mean),
      low: money(mean - half),
      high: money(mean + half),
      each: cents(mean * (marginRate ?? 1)),
      retention: digits4(estimate),
      retention_low: digits4(low),
      retention_high: digits4(high),
      basis: marginRate === null ? "revenue" : "margin",
      units: now,
      kept,
      left,
    };
  });
}

const sumOf = (rows: readonly Row[], column: string): number =>
  rows.reduce((total, row) => total + int(row, column), 0);

const groupOf = (row: Row): Group => ({
  customers: int(row, "customers"),
  kept: int(row, "kept"),
  revenue: row.kept_revenue ?? 0,
  squares: row.kept_squares ?? 0,
});

/** Groups of too few kept customers go with those who bought less often. */
function merged(groups: readonly Group[]): Group[] {
  const all = [...groups];
  while (all.length > 1 && all.some(({ kept }) => kept < MINIMUM)) {
    const last = all.pop() as Group;
    const to = all.pop() as Group;
    all.push({
      customers: to.customers + last.customers,
      kept: to.kept + last.kept,
      revenue: (Number(to.revenue) + Number(last.revenue)).toFixed(2),
      squares: (Number(to.squares) + Number(last.squares)).toFixed(4),
    });
  }
  return all;
}

/** Mean over those who left of what their like who stayed were worth, with its standard error. */
function worthOfOne(groups: readonly Group[], left: number): { mean: number; error: number } {
  let mean = 0;
  let variance = 0;
  for (const { customers, kept, revenue, squares } of groups) {
    const weight = (customers - kept) / left;
    const spread = meanInterval(kept, String(revenue), String(squares));
    mean += weight * spread.estimate;
    variance += (weight * standardError(spread.high - spread.estimate)) ** 2;
  }
  return { mean, error: Math.sqrt(variance) };
}

/** With thirty and more, Student's limits are the normal ones to a few percent, on the careful side. */
const standardError = (half: number): number => half / criticalZ(0.95);
