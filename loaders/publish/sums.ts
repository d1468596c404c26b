import type { Row } from "../engines/engine.js";
import type { Relation, RelationTerm } from "./disclosure/declaration.js";

/** Cells added up, and what they come to before anything is hidden. */
export interface Sum {
  readonly terms: readonly RelationTerm[];
  readonly value: number;
}

/** A relation of two sums of persons of which one holds the other: who stands between them, a reader counts by subtracting. */
export interface Between extends Relation {
  /** The first sum less the second. */
  readonly difference: number;
}

export const isBetween = (relation: Relation): relation is Between => "difference" in relation;

const CENT = 0.005;

/**
 * Two sums that are equal in this workspace, whatever they mean: a reader who sees one knows the other. Sums that differ tell
 * nothing of each other, unless one holds the other (`between`).
 */
export function equal(name: string, left: Sum, right: Sum, tolerance = CENT): Relation[] {
  if (left.terms.length === 0 || right.terms.length === 0 || left.value === 0) return [];
  if (Math.abs(left.value - right.value) > tolerance) return [];
  return [{ name, terms: termsOf(left, right) }];
}

/** Like `equal`, of persons: where one sum holds the other, their difference is a group of persons, too. */
export function between(name: string, left: Sum, right: Sum): Relation[] {
  const difference = Math.round(left.value - right.value);
  if (left.terms.length === 0 || right.terms.length === 0 || left.value === 0) return [];
  if (difference === 0) return [{ name, terms: termsOf(left, right) }];
  const relation: Between = { name, terms: termsOf(left, right), difference };
  return [relation];
}

const termsOf = (left: Sum, right: Sum): RelationTerm[] => [
  ...left.terms,
  ...right.terms.map((term) => ({ ...term, coefficient: -term.coefficient })),
];

/** A column added up over rows, each a cell that `term` singles out. */
export const sumOf = (rows: readonly Row[], column: string, term: (row: Row) => RelationTerm): Sum => ({
  terms: rows.map(term),
  value: rows.reduce((total, row) => total + Number(row[column] ?? 0), 0),
});

/** The same for rows of one table, whose columns `keys` single them out. */
export const sumIn = (table: string, keys: readonly string[], rows: readonly Row[], column: string): Sum =>
  sumOf(rows, column, (row) => ({
    table,
    row: Object.fromEntries(keys.map((key) => [key, row[key] ?? null])),
    column,
    coefficient: 1,
  }));

/** Statuses of people who ever placed an order. */
export const BUYERS: readonly string[] = [
  ...["new", "active", "loyal", "vip"],
  ...["reactivated", "at_risk", "inactive", "lost"],
];

export const PERIODS_A_YEAR: Readonly<Record<string, number>> = { month: 12, quarter: 4, year: 1 };
