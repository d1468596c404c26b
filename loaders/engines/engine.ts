export type Value = string | number | boolean | null;
export type Row = Record<string, Value>;

export interface EngineColumn {
  readonly name: string;
  readonly type: string;
}

export interface NewTable {
  readonly table: string;
  readonly columns: readonly EngineColumn[];
}

/** One row of a query to any number of rows of a new table. */
export type RowMap = (row: readonly Value[]) => readonly (readonly Value[])[];

/**
 * What the rest of the house asks of a SQL engine. Persons stay behind it; only small results come out.
 * Numbers come as numbers (decimals exactly as far as a double holds them), days and instants as ISO text.
 */
export interface Engine {
  readonly name: string;
  /** Runs one or more statements and drops their results. */
  run(sql: string): Promise<void>;
  /** Runs a `create table … as` whose rows must stand in the order in which they are read. */
  runInOrder(sql: string): Promise<void>;
  /** Runs one query and returns its rows; meant for small results. */
  rows<T extends Row = Row>(sql: string): Promise<T[]>;
  /**
   * Runs a query, hands each row to a function outside the engine, and writes the rows it returns to a new table of texts,
   * numbers (integer, double) and truth values. For what SQL cannot say, once per distinct value. Rows travel in blocks of columns and never all stand in
   * memory; the function keeps nothing that depends on their order, so that a cluster engine may run it per partition. Other
   * statements may run meanwhile.
   */
  mapRows(sql: string, into: NewTable, map: RowMap): Promise<void>;
  /** From here on no statement reaches files, and no setting changes. */
  lock(): Promise<void>;
  /** Columns of a table or view, in order. */
  columns(relation: string): Promise<EngineColumn[]>;
  /** Fails when the query cannot be planned. */
  explain(sql: string): Promise<void>;
  close(): Promise<void>;
}

export interface EngineOptions {
  /** e.g. `3GB` */
  readonly memory: string;
  readonly threads?: number;
  /** Folder for what does not fit in memory. */
  readonly spill: string;
}

/**
 * SQL that is true where a value is one of a list. Not `in (…)` nor a list function: DuckDB turns long lists of constants
 * into a join, after which rows no longer stand in the order of their file, and which keeps the plan to one thread.
 */
export const isOneOf = (value: string, literals: readonly string[]): string =>
  `(case ${value} ${literals.map((word) => `when ${word} then true`).join(" ")} else false end)`;

/** A text as a SQL literal. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A name as a SQL identifier. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;
