import type { Row } from "../engines/engine.js";
import { dispersion, pooledShare } from "../methods/pooled-share.js";
import { wilson } from "../methods/wilson.js";
import { cellsOf, cohortSizes, returnedOf } from "./retention-cells.js";

type Tables = ReadonlyMap<string, readonly Row[]>;

/** Shares of single cohorts with Wilson's limits (1927), where they are shown. */
export const withReturnRates = (rows: readonly Row[]): Row[] =>
  rows.map((row) => {
    if (row.suppressed) return row;
    const { estimate, low, high } = wilson(Number(row.returned), Number(row.customers));
    return { ...row, rate: estimate, low, high };
  });

/**
 * Limits of the curve. How much cohorts differ is taken from those that are shown: taken from all, it would say something of the
 * hidden ones.
 */
export const withLimits = (tables: Tables): Row[] =>
  (tables.get("retention") ?? []).map((point) => {
    if (point.suppressed) return point;
    const sizes = cohortSizes(tables);
    const { table, cells } = cellsOf(tables, point);
    const groups = cells.flatMap((row) => {
      const n = sizes.get(row.cohort) ?? null;
      return row.suppressed || n === null ? [] : [{ successes: Number(row[returnedOf(table)]), n }];
    });
    const all = { successes: Number(point.returned), n: Number(point.customers) };
    const { estimate, low, high } = pooledShare(all, dispersion(groups));
    return { ...point, rate: estimate, low, high };
  });
