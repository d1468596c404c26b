import type { Row } from "../engines/engine.js";
import { coincidences } from "./coincidences.js";
import { contractRelations } from "./contract-relations.js";
import { countingRelations } from "./counting-relations.js";
import { decileRelations } from "./decile-relations.js";
import type { Relation, RelationTerm } from "./disclosure/declaration.js";
import { identityRelations } from "./identity-relations.js";
import { onboardingRelations } from "./onboarding-relations.js";
import { precursorRelations } from "./precursor-relations.js";
import { reachRelations } from "./reach-relations.js";
import { retentionRelations } from "./retention-relations.js";
import { serviceRelations } from "./service-relations.js";
import { shopRelations } from "./shop-relations.js";
import { spendingRelations } from "./spending-relations.js";
import { standingRelations } from "./standing-relations.js";
import { PERIODS_A_YEAR } from "./sums.js";
import { timeRelations } from "./time-relations.js";
import { valueRelations } from "./value-relations.js";
import { voiceRelations } from "./voice-relations.js";

/** A headline number that is the sum of a monthly table over twelve months. */
const SUMS = [
  { table: "revenue_monthly", column: "revenue", metric: "revenue_12m", headline: "value", yearsAgo: 0 },
  { table: "revenue_monthly", column: "revenue", metric: "revenue_12m", headline: "previous", yearsAgo: 1 },
  { table: "revenue_monthly", column: "orders", metric: "average_basket", headline: "n", yearsAgo: 0 },
  { table: "reply_time_monthly", column: "tickets", metric: "tickets_per_100_orders", headline: "n", yearsAgo: 0 },
] as const;

/** What readers can work out by adding up rows of different tables. */
export const relationsOf = (tables: ReadonlyMap<string, readonly Row[]>): Relation[] => [
  ...headlineRelations(tables),
  ...satisfactionRelations(tables),
  ...coincidences(tables),
  ...reachRelations(tables),
  ...countingRelations(tables),
  ...identityRelations(tables),
  ...timeRelations(tables),
  ...retentionRelations(tables),
  ...precursorRelations(tables),
  ...contractRelations(tables),
  ...onboardingRelations(tables),
  ...valueRelations(tables),
  ...decileRelations(tables),
  ...standingRelations(tables),
  ...serviceRelations(tables),
  ...voiceRelations(tables),
  ...shopRelations(tables),
  ...spendingRelations(tables),
];

/** Where every answer has a day, the months of a scale hold as many answers as its scores. */
function satisfactionRelations(tables: ReadonlyMap<string, readonly Row[]>): Relation[] {
  const months = tables.get("csat_monthly") ?? [];
  const scores = tables.get("csat_distribution") ?? [];
  return [...new Set(scores.map((row) => row.scale_max))].flatMap((scale): Relation[] => {
    const of = (rows: readonly Row[]) => rows.filter((row) => row.scale_max === scale);
    const sum = (rows: readonly Row[]) => of(rows).reduce((total, row) => total + Number(row.answers), 0);
    if (sum(months) !== sum(scores)) return [];
    const term = (table: string, row: Row, coefficient: number): RelationTerm => ({
      table,
      row: table === "csat_monthly" ? { month: row.month, scale_max: scale } : { score: row.score, scale_max: scale },
      column: "answers",
      coefficient,
    });
    const terms = [
      ...of(months).map((row) => term("csat_monthly", row, 1)),
      ...of(scores).map((row) => term("csat_distribution", row, -1)),
    ];
    return [{ name: `answers on the scale to ${scale}, by month and by score`, terms }];
  });
}

/** Twelve months make the headline number where the year ends with a period. */
function headlineRelations(tables: ReadonlyMap<string, readonly Row[]>): Relation[] {
  return SUMS.flatMap(({ table, column, metric, headline, yearsAgo }): Relation[] => {
    const rows = tables.get(table) ?? [];
    const total = tables.get("headlines")?.find((row) => row.metric === metric);
    const grain = rows[0]?.grain;
    if (!grain || total?.[headline] === null || total?.[headline] === undefined) return [];
    const count = PERIODS_A_YEAR[String(grain)] ?? 0;
    const ordered = [...rows].sort((a, b) => (String(a.month) < String(b.month) ? -1 : 1));
    const last = ordered.at(-1);
    const year = ordered.slice(ordered.length - count * (yearsAgo + 1), ordered.length - count * yearsAgo);
    if (!last?.is_complete || year.length < count) return [];
    const terms = year.map(({ month }): RelationTerm => ({ table, row: { month }, column, coefficient: 1 }));
    const sum: RelationTerm = { table: "headlines", row: { metric }, column: headline, coefficient: -1 };
    return [{ name: `${metric} ${headline} is the sum of ${table}.${column}`, terms: [...terms, sum] }];
  });
}
