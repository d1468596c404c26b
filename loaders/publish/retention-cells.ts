import type { Row } from "../engines/engine.js";
import { oldestOf } from "./rows/retention.js";

type Tables = ReadonlyMap<string, readonly Row[]>;

/** Sizes of cohorts that anybody belongs to: null where the size is hidden. */
export const cohortSizes = (tables: Tables): ReadonlyMap<unknown, number | null> =>
  new Map(
    (tables.get("cohorts") ?? [])
      .filter(({ months_since, buyers }) => months_since === 0 && buyers !== 0)
      .map(({ cohort, buyers }) => [cohort, buyers === null || buyers === undefined ? null : Number(buyers)]),
  );

/** The cells of single cohorts that a point of the curve adds up, in the table of its definition. */
export function cellsOf(tables: Tables, point: Row): { readonly table: string; readonly cells: readonly Row[] } {
  const sizes = cohortSizes(tables);
  const later = (tables.get("cohorts") ?? []).filter(
    ({ cohort, months_since }) => sizes.has(cohort) && Number(months_since) > 0,
  );
  const oldest = oldestOf(later);
  const isOwn = ({ cohort, months_since }: Row): boolean => cohort !== oldest && months_since === point.months_since;
  return point.definition === "in"
    ? { table: "cohorts", cells: later.filter((row) => isOwn(row) && row.is_complete !== false) }
    : { table: "cohort_returns", cells: (tables.get("cohort_returns") ?? []).filter(isOwn) };
}

/** What a cell counts as come back. */
export const returnedOf = (table: string): string => (table === "cohorts" ? "buyers" : "returned");
