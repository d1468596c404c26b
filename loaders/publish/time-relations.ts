import type { Row } from "../engines/engine.js";
import type { Relation, RelationTerm } from "./disclosure/declaration.js";
import { BUYERS, between, equal, PERIODS_A_YEAR, type Sum, sumOf } from "./sums.js";

type Tables = ReadonlyMap<string, readonly Row[]>;
type Grain = "month" | "quarter" | "year";

const GRAINS: readonly Grain[] = ["month", "quarter", "year"];

/** What a reader can work out of tables about time by adding them up, or by setting them against other tables. */
export const timeRelations = (tables: Tables): Relation[] => [
  ...samePeriod(tables, "buyers"),
  ...revenueOf(tables, "revenue_monthly", () => true),
  ...revenueOf(tables, "identified_monthly", ({ source }) => source !== "anonymous"),
  ...everybody(tables),
  ...secondPurchases(tables),
  ...secondPurchaseEffects(tables),
  ...flows(tables),
  ...changes(tables),
  ...layerSums(tables),
];

const cohortTerm = ({ cohort, months_since }: Row, column: string): RelationTerm => ({
  table: "cohorts",
  row: { cohort, months_since },
  column,
  coefficient: 1,
});

/** Buyers of a period are those of all cohorts together, where both tables stand at one grain. */
function samePeriod(tables: Tables, column: string): Relation[] {
  const [cohorts, sales] = [tables.get("cohorts") ?? [], tables.get("revenue_monthly") ?? []];
  if (cohorts[0]?.grain === undefined || cohorts[0].grain !== sales[0]?.grain) return [];
  const byMonth = grouped(cohorts, ({ month }) => String(month));
  return sales.flatMap(({ month, ...row }) => {
    const left = sumOf(byMonth.get(String(month)) ?? [], column, (cell) => cohortTerm(cell, column));
    const total = { table: "revenue_monthly", row: { month }, column, coefficient: 1 };
    return equal(`${column} of ${month} by cohort`, left, { terms: [total], value: Number(row[column] ?? 0) });
  });
}

/** Revenue adds up over periods: it is compared at the coarser grain of the two tables. */
function revenueOf(tables: Tables, name: string, isPart: (row: Row) => boolean): Relation[] {
  const [cohorts, sales] = [tables.get("cohorts") ?? [], (tables.get(name) ?? []).filter(isPart)];
  const grains = [cohorts[0]?.grain, sales[0]?.grain].map((grain) => GRAINS.indexOf(grain as Grain));
  const grain = GRAINS[Math.max(...grains)];
  if (grains.includes(-1) || grain === undefined) return [];
  const bySales = grouped(sales, ({ month }) => coarser(String(month), grain));
  return [...grouped(cohorts, ({ month }) => coarser(String(month), grain))].flatMap(([period, cells]) => {
    const left = sumOf(cells, "revenue", (cell) => cohortTerm(cell, "revenue"));
    const right = sumOf(bySales.get(period) ?? [], "revenue", ({ month, source }) => ({
      table: name,
      row: source === undefined ? { month } : { month, source },
      column: "revenue",
      coefficient: 1,
    }));
    return equal(`revenue of ${period} by cohort and in ${name}`, left, right);
  });
}

/** Everybody who ever bought first bought once. */
function everybody(tables: Tables): Relation[] {
  const first = (tables.get("cohorts") ?? []).filter(({ months_since }) => months_since === 0);
  const statuses = (tables.get("base_counts") ?? []).filter(({ status }) => BUYERS.includes(String(status)));
  return between(
    "buyers by status and by cohort",
    sumOf(first, "buyers", (cell) => cohortTerm(cell, "buyers")),
    sumOf(statuses, "customers", ({ status }) => ({
      table: "base_counts",
      row: { status },
      column: "customers",
      coefficient: 1,
    })),
  );
}

/**
 * The curve begins with everybody who ever bought. Who was last followed up to a day, and had bought once, came at most that
 * long ago: the newcomers of the life cycle.
 */
function secondPurchases(tables: Tables): Relation[] {
  const curve = tables.get("second_purchase_curve") ?? [];
  const at = ({ days }: Row, column: string): RelationTerm => ({
    table: "second_purchase_curve",
    row: { days },
    column,
    coefficient: 1,
  });
  const first = (tables.get("cohorts") ?? []).filter(({ months_since }) => months_since === 0);
  const statuses = tables.get("base_counts") ?? [];
  const inStatus = (isPart: (status: string) => boolean): Sum =>
    sumOf(
      statuses.filter(({ status }) => isPart(String(status))),
      "customers",
      ({ status }) => ({ table: "base_counts", row: { status }, column: "customers", coefficient: 1 }),
    );
  const start = sumOf(curve.slice(0, 1), "at_risk", (row) => at(row, "at_risk"));
  return [
    ...equal(
      "buyers by cohort and on the curve",
      sumOf(first, "buyers", (cell) => cohortTerm(cell, "buyers")),
      start,
    ),
    ...between(
      "buyers by status and on the curve",
      inStatus((status) => BUYERS.includes(status)),
      start,
    ),
    ...curve.flatMap((_, index) =>
      equal(
        "newcomers and those followed no longer",
        sumOf(curve.slice(1, index + 1), "censored", (row) => at(row, "censored")),
        inStatus((status) => status === "new"),
      ),
    ),
  ];
}

/** Both measures are of the same persons: those of the curve who were followed for long enough after their second purchase. */
function secondPurchaseEffects(tables: Tables): Relation[] {
  const rows = tables.get("second_purchase_effect") ?? [];
  const curve = tables.get("second_purchase_curve") ?? [];
  const of = (name: string): Row[] => rows.filter(({ measure }) => measure === name);
  const people = (own: readonly Row[]): Sum =>
    sumOf(own, "customers", ({ measure, band }) => ({
      table: "second_purchase_effect",
      row: { measure, band },
      column: "customers",
      coefficient: 1,
    }));
  const events = (days: number): Sum =>
    sumOf(
      curve.filter((row) => Number(row.days) <= days),
      "events",
      (row) => ({ table: "second_purchase_curve", row: { days: row.days }, column: "events", coefficient: 1 }),
    );
  return [
    ...equal("second purchases by speed and by amount", people(of("speed")), people(of("amount"))),
    ...of("speed").flatMap(({ band }, index) => {
      const day = Number(String(band).split("_")[1]);
      if (!curve.some((row) => row.days === day)) return [];
      return between(`second purchases up to ${day} days`, events(day), people(of("speed").slice(0, index + 1)));
    }),
  ];
}

/** What a reader knows of the flows: who is active in a period is in it by one of three ways, and stays or pauses in the next. */
function flows(tables: Tables): Relation[] {
  const rows = tables.get("lifecycle_flow") ?? [];
  const at = ({ month }: Row, column: string): RelationTerm => ({
    table: "lifecycle_flow",
    row: { month },
    column,
    coefficient: 1,
  });
  const sum = (row: Row, columns: readonly string[]): Sum => ({
    terms: columns.map((column) => at(row, column)),
    value: columns.reduce((total, column) => total + Number(row[column] ?? 0), 0),
  });
  const ordered = rows.toSorted((a, b) => (String(a.month) < String(b.month) ? -1 : 1));
  return [
    ...ordered.flatMap((row, index) => [
      ...equal(`ways into ${row.month}`, sum(row, ["new", "current", "resurrected"]), sum(row, ["active"])),
      ...equal(
        `ways out of the period before ${row.month}`,
        sum(row, ["current", "dormant"]),
        sum(ordered[index - 1] ?? row, index > 0 ? ["active"] : []),
      ),
    ]),
    ...flowsElsewhere(tables, ordered, sum),
  ];
}

/** New ones are the first of their cohort, whatever the grain; active ones are the buyers of the period. */
function flowsElsewhere(tables: Tables, rows: readonly Row[], sum: (row: Row, columns: string[]) => Sum): Relation[] {
  const first = (tables.get("cohorts") ?? []).filter(({ months_since }) => months_since === 0);
  const sales = tables.get("revenue_monthly") ?? [];
  const grains = [first[0]?.grain, rows[0]?.flow_grain].map((name) => GRAINS.indexOf(name as Grain));
  const grain = GRAINS[Math.max(...grains)] ?? "year";
  const byPeriod = grouped(first, ({ cohort }) => coarser(String(cohort), grain));
  const fresh = grains.includes(-1)
    ? []
    : [...grouped(rows, ({ month }) => coarser(String(month), grain))].flatMap(([period, own]) =>
        equal(
          `newcomers of ${period} by cohort and by flow`,
          sumOf(byPeriod.get(period) ?? [], "buyers", (cell) => cohortTerm(cell, "buyers")),
          {
            terms: own.flatMap((row) => sum(row, ["new"]).terms),
            value: own.reduce((all, row) => all + Number(row.new), 0),
          },
        ),
      );
  const active = rows.flatMap((row) => {
    const own = sales.find(({ month, grain: name }) => month === row.month && name === row.flow_grain);
    if (own === undefined) return [];
    const total = { table: "revenue_monthly", row: { month: row.month }, column: "buyers", coefficient: 1 };
    return equal(`buyers of ${row.month} by flow`, sum(row, ["active"]), { terms: [total], value: Number(own.buyers) });
  });
  return [...fresh, ...active];
}

/**
 * In data of exactly two years, who was won came first in the last one; and buyers of a year are the headline's.
 */
function changes(tables: Tables): Relation[] {
  const rows = (tables.get("revenue_change") ?? []).filter(({ lens }) => lens === "people");
  const customers = (...effects: string[]): Sum =>
    sumOf(
      rows.filter(({ effect }) => effects.includes(String(effect))),
      "customers",
      ({ lens, effect }) => ({ table: "revenue_change", row: { lens, effect }, column: "customers", coefficient: 1 }),
    );
  const first = (tables.get("cohorts") ?? [])
    .filter(({ months_since }) => months_since === 0)
    .toSorted((a, b) => (String(a.cohort) < String(b.cohort) ? -1 : 1));
  const periods = PERIODS_A_YEAR[String(first[0]?.grain)] ?? 0;
  const newcomers = (cells: readonly Row[]): Sum => sumOf(cells, "buyers", (cell) => cohortTerm(cell, "buyers"));
  const buyers = (tables.get("headlines") ?? []).filter(({ metric }) => metric === "buyers_12m");
  const told = (column: string): Sum =>
    sumOf(buyers, column, ({ metric }) => ({ table: "headlines", row: { metric }, column, coefficient: 1 }));
  return [
    ...between("won and newcomers", customers("won"), newcomers(first.slice(-periods))),
    ...between("buyers before and newcomers before", customers("before"), newcomers(first.slice(0, -periods))),
    ...between("buyers of 12 months", customers("now"), told("value")),
    ...between("buyers of the 12 months before", customers("before"), told("previous")),
  ];
}

const isFirstOf = (period: string, year: string): boolean => [year, `${year}-Q1`, `${year}-01`].includes(period);

/** Layers are sums of cohorts, and together they are a period's buyers and revenue. */
function layerSums(tables: Tables): Relation[] {
  const rows = tables.get("revenue_by_cohort") ?? [];
  const grainOf = (name: unknown): number => GRAINS.indexOf(name as Grain);
  const fine = grainOf(rows[0]?.layer_grain);
  const sum = (own: readonly Row[], column: string): Sum =>
    sumOf(own, column, ({ month, cohort }) => ({
      table: "revenue_by_cohort",
      row: { month, cohort },
      column,
      coefficient: 1,
    }));
  const named = new Set(rows.map(({ cohort }) => String(cohort)));
  const layerOf = (cohort: unknown): string => {
    const year = String(cohort).slice(0, 4);
    return named.has(year) ? year : "earlier";
  };
  /** Sets sums of both tables against each other, at the coarser grain of the two; buyers only add up within a period. */
  const against = (
    name: string,
    cells: readonly Row[],
    its: number,
    keyOf: (row: Row, period: string) => string,
    told: (own: readonly Row[], column: string) => Sum,
  ): Relation[] => {
    const grain = GRAINS[Math.max(fine, its)];
    if (fine < 0 || its < 0 || grain === undefined) return [];
    const key = (row: Row): string => keyOf(row, coarser(String(row.month), grain));
    const theirs = grouped(cells, key);
    return [...grouped(rows, key)].flatMap(([at, own]) =>
      (fine === its ? ["buyers", "revenue"] : ["revenue"]).flatMap((column) =>
        equal(`${column} of ${at} by layer and in ${name}`, sum(own, column), told(theirs.get(at) ?? [], column)),
      ),
    );
  };
  const cohorts = tables.get("cohorts") ?? [];
  const sales = tables.get("revenue_monthly") ?? [];
  const flow = (tables.get("lifecycle_flow") ?? []).filter((row) => row.flow_grain === rows[0]?.layer_grain);
  return [
    // In the first period of a year all of its customers are new.
    ...flow.flatMap(({ month, ...row }) =>
      equal(
        `newcomers of ${month} by layer and by flow`,
        sum(
          rows.filter((layer) => layer.month === month && isFirstOf(String(month), String(layer.cohort))),
          "buyers",
        ),
        {
          terms: [{ table: "lifecycle_flow", row: { month }, column: "new", coefficient: 1 }],
          value: Number(row.new ?? 0),
        },
      ),
    ),
    ...against(
      "cohorts",
      cohorts,
      grainOf(cohorts[0]?.grain),
      ({ cohort }, period) => `${period}, ${layerOf(cohort)}`,
      (own, column) => sumOf(own, column, (cell) => cohortTerm(cell, column)),
    ),
    ...against(
      "revenue_monthly",
      sales,
      grainOf(sales[0]?.grain),
      (_, period) => period,
      (own, column) =>
        sumOf(own, column, ({ month }) => ({ table: "revenue_monthly", row: { month }, column, coefficient: 1 })),
    ),
  ];
}

function grouped(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

/** The quarter or year that a period lies in. */
function coarser(period: string, grain: Grain): string {
  if (grain === "year") return period.slice(0, 4);
  if (grain === "month" || period[5] === "Q") return period;
  return `${period.slice(0, 4)}-Q${Math.ceil(Number(period.slice(5, 7)) / 3)}`;
}
