import type { Row } from "../engines/engine.js";
import { withHiddenTwins } from "./brand-loyalty-twins.js";
import { withCatchmentShares } from "./catchment-shares.js";
import { withTrend } from "./churn-trend.js";
import { withRates } from "./cohort-rates.js";
import type { PublishedTable } from "./contract.js";
import { withoutHiddenYear } from "./contract-relations.js";
import type { Cell } from "./csv.js";
import { declare, withMoneyApart, withMoneyBack } from "./declare.js";
import { attack } from "./disclosure/attack.js";
import type { Relation, TableDeclaration } from "./disclosure/declaration.js";
import { type SuppressionReport, suppress } from "./disclosure/suppress.js";
import { withFlagShares } from "./flag-shares.js";
import { alignGrains, MOST_HIDDEN } from "./grain.js";
import { withRatio } from "./heat-ratio.js";
import { relationsOf } from "./relations.js";
import { withLimits, withReturnRates } from "./retention-limits.js";
import { withRanks, withWhole } from "./rfm-whole.js";
import type { Marts } from "./rows/builder.js";
import { BUILDERS } from "./rows/index.js";
import { withShares } from "./rows/lifecycle-transitions.js";
import { withoutHiddenChanges } from "./rows/voice/nps-change.js";
import { withoutHiddenBounds } from "./rows/voice/profits.js";
import { withoutHiddenGains } from "./rows/voice/programme.js";
import { withCategoryIntervals, withReasonIntervals } from "./share-intervals.js";
import { hideRules, hideValidity } from "./shown-quality.js";
import { isBetween } from "./sums.js";
import { PUBLISHED_TABLES, type PublishedName, publishedTable } from "./tables.js";
import { type Written, writeIndex, writeTable } from "./write.js";

export interface Publication {
  /** Published tables with their rows, as every output shows them. */
  readonly tables: ReadonlyMap<string, readonly Row[]>;
  readonly report: SuppressionReport;
  /** Some persons, and fewer than k: no table about them holds a row. */
  readonly isTooFew: boolean;
}

/** Rows that do not come from a mart: files read and rules checked. */
export type GivenRows = Readonly<Record<string, readonly Row[]>>;

type Built = Map<PublishedTable, readonly Row[]>;

/** THE PRIVACY BOUNDARY: builds every published table, applies the disclosure rule to all at once and writes them. */
export async function publish(dir: string, marts: Marts, given: GivenRows): Promise<Publication> {
  const { k } = marts.report.privacy;
  const built: Built = new Map();
  const isTooFew = await areTooFew(marts);
  for (const table of PUBLISHED_TABLES)
    built.set(table, isTooFew && table.disclosure !== "exempt" ? [] : await rowsOf(table, marts, given));
  alignGrains(built, k);
  const { tables, report } = protectOrGiveUp(built, k);
  const shown = new Map<string, readonly Row[]>(
    [...built].map(([table, rows]) => {
      const published = tables.find(({ name }) => name === table.name)?.rows ?? sorted(table, rows);
      return [table.name, published.map((row) => pick(table, row as Row))];
    }),
  );
  hideRatios(shown);
  hideValidity(shown, new Map([...built].map(([table, rows]) => [table.name, rows])), k);
  hideRules(shown, k);
  shown.set("brand_loyalty", withHiddenTwins(shown.get("brand_loyalty") ?? [], shown.get("headlines") ?? []));
  shown.set("churn_reasons", withReasonIntervals(shown.get("churn_reasons") ?? []));
  shown.set("rfm_by_category", withCategoryIntervals(shown.get("rfm_by_category") ?? []));
  shown.set("churn_monthly", withTrend(shown.get("churn_monthly") ?? []));
  shown.set("headlines", withoutHiddenYear(shown.get("headlines") ?? [], shown.get("churn_monthly") ?? []));
  shown.set("cohorts", withRates(shown.get("cohorts") ?? []));
  shown.set("cohort_returns", withReturnRates(shown.get("cohort_returns") ?? []));
  shown.set("retention", withLimits(shown));
  shown.set("detractor_follow_up", withoutHiddenGains(shown.get("detractor_follow_up") ?? []));
  shown.set("nps_profits", withoutHiddenBounds(shown.get("nps_profits") ?? []));
  shown.set("nps_monthly", withoutHiddenChanges(shown.get("nps_monthly") ?? []));
  shown.set("rfm_outlook", withRanks(withWhole(shown.get("rfm_outlook") ?? [], "bought"), "bought"));
  shown.set("rfm_stability", withWhole(shown.get("rfm_stability") ?? [], "stayed"));
  shown.set("heat_calibration", withRatio(shown.get("heat_calibration") ?? []));
  shown.set("flags", withFlagShares(shown.get("flags") ?? []));
  shown.set("catchment", withCatchmentShares(shown.get("catchment") ?? []));
  shown.set("lifecycle_transitions", withShares(shown.get("lifecycle_transitions") ?? []));
  const written: Written[] = [];
  for (const table of PUBLISHED_TABLES)
    written.push(await writeTable(dir, table, (shown.get(table.name) ?? []) as Record<string, Cell>[]));
  await writeIndex(dir, written, marts.report.currency);
  const warnings = isTooFew ? [tooFewNote(k), ...report.warnings] : report.warnings;
  return { tables: shown, report: { ...report, warnings }, isTooFew };
}

/** With fewer than k persons in all, every number is about fewer than k. Nobody at all is no secret: sales without a buyer stand. */
async function areTooFew({ rows, report }: Marts): Promise<boolean> {
  const persons = (await rows("base_counts")).reduce((sum, row) => sum + Number(row.customers), 0);
  return persons > 0 && persons < report.privacy.k;
}

const tooFewNote = (k: number): string =>
  `fewer than ${k} persons stand in the exports, so no table about persons, purchases or requests is published.`;

/** Requests per 100 orders give away the orders of a period: they stand only where its orders do. */
function hideRatios(shown: Map<string, readonly Row[]>): void {
  const periods = new Set(
    (shown.get("revenue_monthly") ?? []).filter((row) => !row.suppressed).map(({ month }) => month),
  );
  const rows = shown.get("tickets_monthly") ?? [];
  shown.set(
    "tickets_monthly",
    rows.map((row) => (periods.has(row.month ?? null) ? row : { ...row, per_100_orders: null })),
  );
}

/** Rows of a table before protection; none where the workspace lacks every export that could feed it. */
async function rowsOf(table: PublishedTable, marts: Marts, given: GivenRows): Promise<readonly Row[]> {
  if (table.needs.length > 0 && !table.needs.some((name) => marts.filled.has(name))) return [];
  const build = BUILDERS[table.name as keyof typeof BUILDERS];
  return given[table.name] ?? (build ? build(marts) : marts.rows(table.name));
}

/** Tables that cut totals of others once more: given up in this order where a base is too small to protect them all. */
const GIVEN_UP: readonly PublishedName[] = [
  "heat",
  "heat_calibration",
  "counting_values",
  "rfm_outlook",
  "rfm_stability",
  "rfm_by_category",
  "ticket_handling",
  "service_loyalty",
  "ticket_rates",
  "reply_time_by",
  "nps_value_crossings",
  "survey_funnel",
  "nps_by",
  "csat_by",
  "ces_by",
  "survival",
  "flags",
  "clv_at_risk",
  "lifecycle_transitions",
  "lifecycle_flow",
  "reachability_sets",
  "reachability",
];

/** Protects all tables; a base of a few dozen people may leave no way to, unless some of them stay empty. */
function protectOrGiveUp(built: Built, k: number): ReturnType<typeof suppress> {
  for (const name of [...GIVEN_UP, null]) {
    try {
      return protect(built, k);
    } catch (error) {
      if (name === null || !(error instanceof Error) || !error.message.includes("cannot be protected")) throw error;
      built.set(publishedTable(name), []);
    }
  }
  return protect(built, k);
}

/** Applies the disclosure rule, then attacks the outcome as a reader could: what is recovered must not be published. */
export function protect(built: Built, k: number): ReturnType<typeof suppress> {
  const declared = [...built].flatMap(([table, rows]) =>
    table.disclosure === "exempt" ? [] : declare(table, table.disclosure, sorted(table, rows)),
  );
  const known = withMoneyApart(
    built.keys(),
    relationsOf(new Map([...built].map(([table, rows]) => [table.name, rows]))),
  );
  const { table: apart, relations } = withDifferences(known, k);
  const outcome = suppress([...declared, ...apart], { k, maxHidden: MOST_HIDDEN, relations });
  const { cells, sums } = attack(outcome.tables, { relations, k });
  const recovered = [
    ...cells.map(({ table, row, column }) => `${table}, row ${row}, ${column}`),
    ...sums.map((sum) => sum.cells.join(" + ")),
  ];
  if (recovered.length > 0) throw new Error(`disclosure: hidden values can be worked out: ${recovered.join("; ")}`);
  const { tables, report } = outcome;
  const isTold = (name: string) => name !== DIFFERENCES;
  return {
    tables: withMoneyBack(built.keys(), tables),
    report: {
      tables: report.tables.filter(({ name }) => isTold(name)),
      warnings: report.warnings.filter((warning) => !warning.startsWith(`table "${DIFFERENCES}"`)),
    },
  };
}

const DIFFERENCES = "differences";

/**
 * Fewer than k persons between two sums are a cell of a table that nobody publishes: hidden like any other, so that one of the
 * sums has to be. Larger differences may be worked out.
 */
export function withDifferences(
  known: readonly Relation[],
  k: number,
): { readonly table: readonly TableDeclaration[]; readonly relations: readonly Relation[] } {
  const rows: { readonly id: number; readonly units: number }[] = [];
  const relations = known.flatMap((relation): Relation[] => {
    if (!isBetween(relation)) return [relation];
    const units = Math.abs(relation.difference);
    if (units >= k) return [];
    const id = rows.length;
    rows.push({ id, units });
    const coefficient = -Math.sign(relation.difference);
    const term = { table: DIFFERENCES, row: { id }, column: "units", coefficient };
    return [{ name: relation.name, terms: [...relation.terms, term] }];
  });
  const table = { name: DIFFERENCES, rows, units: "units", measures: ["units"], additive: ["units"] };
  return { table: rows.length === 0 ? [] : [table], relations };
}

const pick = (table: PublishedTable, row: Row): Row => {
  const columns = Object.keys(table.columns);
  const out: Row = Object.fromEntries(columns.map((name) => [name, row[name] ?? null]));
  if (table.disclosure === "exempt") return out;
  out.suppressed = Boolean(row.suppressed);
  if (table.disclosure.money) out.money_suppressed = Boolean(row.money_suppressed);
  return out;
};

/** Rows in the table's published order, whatever order the engine gave them in. */
export function sorted({ order, columns }: PublishedTable, rows: readonly Row[]): Row[] {
  const keys = [...order, ...Object.keys(columns)].map((key) => key.split(" ") as [string, string?]);
  return [...rows].sort((a, b) => {
    for (const [column, direction] of keys) {
      const difference = compare(a[column] ?? null, b[column] ?? null);
      if (difference !== 0) return direction === "desc" ? -difference : difference;
    }
    return 0;
  });
}

function compare(a: Row[string] | null, b: Row[string] | null): number {
  if (a === b) return 0;
  if (a === null || a === undefined) return 1;
  if (b === null || b === undefined) return -1;
  return a < b ? -1 : 1;
}
