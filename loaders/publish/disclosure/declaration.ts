/** A row of a small table: dimensions, counts and measures by column name. */
export type Row = Readonly<Record<string, unknown>>;

/** What a table says of itself before it may be published. One row is one cell of the figure: hidden or shown whole. */
export interface TableDeclaration {
  readonly name: string;
  readonly rows: readonly Row[];
  /** Column with the number of distinct persons behind a row, or of rows where no person is known. */
  readonly units: string;
  /**
   * Columns with counts of persons inside a row that a reader can work out from its rates and intervals: promoters,
   * passives, detractors; filled and missing. Both sides of a rate are parts. Each must be 0 or at least k.
   */
  readonly parts?: readonly string[];
  /** Columns emptied when the row is hidden. `units` and `parts` are emptied too. */
  readonly measures: readonly string[];
  /** Columns that add up across rows. `units` belongs here only where no person is in two rows. */
  readonly additive: readonly string[];
  readonly rollups?: readonly Rollup[];
}

export type Rollup = TableRollup | ConstantRollup;

interface RollupSource {
  /** Dimensions kept; the rows of each combination are added up. [] for the grand total. */
  readonly by: readonly string[];
  /** Which rows of this table are added up; all if absent. Needed where the table holds its own totals. */
  readonly from?: (row: Row) => boolean;
}

/**
 * The sum is a row of another table, or of the same. Where the target has no such row, the total is unpublished: it still
 * is one number for all tables that add up to it (told apart by `into`, the dimensions and `where`).
 */
export interface TableRollup extends RollupSource {
  readonly into: string;
  /** Column of the target by dimension kept; the same name if absent. */
  readonly on?: Readonly<Record<string, string>>;
  /** Column of the target by additive column of this table. Units and parts that add up are linked without being named. */
  readonly measures: Readonly<Record<string, string>>;
  /** Which rows of the target are totals; all if absent. */
  readonly where?: (row: Row) => boolean;
}

/** The sum is a number that every reader knows: shares of a whole add up to 1. */
export interface ConstantRollup extends RollupSource {
  readonly equals: Readonly<Record<string, number>>;
}

/** Any other thing a reader knows: Σ coefficient · cell = constant (0 if absent), in whole coefficients. */
export interface Relation {
  readonly name: string;
  readonly terms: readonly RelationTerm[];
  readonly constant?: number;
}

export interface RelationTerm {
  readonly table: string;
  /** Values of the columns that single out the row. */
  readonly row: Row;
  readonly column: string;
  readonly coefficient: number;
}

/** A row that may be read by anyone. */
export type PublishedRow = Row & { readonly suppressed: boolean };

export interface PublishedTable extends TableDeclaration {
  readonly rows: readonly PublishedRow[];
}
