import type { MetricId } from "./metrics.js";

export type PublishedType =
  | "text"
  | "integer"
  | "number"
  | "money"
  | "share"
  | "nps"
  | "minutes"
  | "month"
  | "date"
  | "boolean";

export interface PublishedColumn {
  readonly type: PublishedType;
  readonly description: string;
  readonly metric?: MetricId;
  /** Dimensions name the row and are never emptied; everything else is emptied where the row is suppressed. */
  readonly dimension?: boolean;
}

/** This table's rows, summed over everything but `by`, equal the rows of another published table. */
export interface Rollup {
  readonly by: readonly string[];
  readonly into: string;
  /** Column of this table → column of the other. */
  readonly measures: Readonly<Record<string, string>>;
  /** Fixed dimension values of the target row, e.g. {metric: "customers"}. */
  readonly at?: Readonly<Record<string, string>>;
  /** Rows of this table that the sum leaves out, by a dimension's value. */
  readonly except?: Readonly<Record<string, string>>;
}

export interface Disclosure {
  /** Column of the mart with the number of distinct persons (or rows without a known person) behind the row. */
  readonly units: string;
  /** Columns of the mart with counts of persons that the row's rates would give away: each must be 0 or ≥ k. */
  readonly parts?: readonly string[];
  /** Published measures that add up over rows. */
  readonly additive: readonly string[];
  readonly rollups?: readonly Rollup[];
  /**
   * Money of people of whom most may have paid nothing: `units` counts those who did (their sum is not 0), and the columns are
   * hidden by themselves where these are few, as if they stood in a table of their own.
   */
  readonly money?: { readonly units: string; readonly columns: readonly string[] };
  /** Columns of shares that add up to 1 over the rows with the same `by`: a reader can subtract. */
  readonly shares?: { readonly by: readonly string[]; readonly columns: readonly string[] };
}

export interface PublishedTable {
  readonly name: string;
  readonly description: string;
  readonly grain: string;
  readonly columns: Readonly<Record<string, PublishedColumn>>;
  /** Columns the rows are ordered by. */
  readonly order: readonly string[];
  /** `exempt` only for counts of files and rules, and for what the team wrote itself. */
  readonly disclosure: Disclosure | "exempt";
  /** Canonical tables without which the table is empty: what its pages ask for. */
  readonly needs: readonly string[];
}

type Options = Omit<PublishedColumn, "type" | "description">;
export const dimension = (description: string, type: PublishedType = "text"): PublishedColumn => ({
  type,
  description,
  dimension: true,
});
export const measure = (type: PublishedType, description: string, options: Options = {}): PublishedColumn => ({
  type,
  description,
  ...options,
});

export interface WrittenColumn {
  readonly name: string;
  readonly type: PublishedType;
  readonly description: string;
  readonly metric?: PublishedColumn["metric"];
}

const SUPPRESSED: WrittenColumn = {
  name: "suppressed",
  type: "boolean",
  description: "True where the row's measures are hidden because too few persons stand behind them",
};

const MONEY_SUPPRESSED: WrittenColumn = {
  name: "money_suppressed",
  type: "boolean",
  description: "True where the row's money is hidden because too few persons paid it",
};

/** A table's columns as written, with what is hidden last where rows, or the money in them, can be. */
export function writtenColumns(table: PublishedTable): readonly WrittenColumn[] {
  const columns = Object.entries(table.columns).map(([name, column]) => ({ name, ...column }));
  if (table.disclosure === "exempt") return columns;
  return table.disclosure.money ? [...columns, SUPPRESSED, MONEY_SUPPRESSED] : [...columns, SUPPRESSED];
}
