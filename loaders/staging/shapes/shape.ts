/** A column of a file: text, save in Parquet. */
export interface FileColumn {
  readonly name: string;
  /** The engine's type. */
  readonly type: string;
}

/** One file as the engine reads it. */
export interface Part {
  /** Position in the source's list of files. */
  readonly index: number;
  readonly name: string;
  readonly path: string;
}

export interface ScanOptions {
  /** Columns to read; the others are left out. */
  readonly columns: ReadonlySet<string>;
  /** Files to read, in order; default: all. */
  readonly parts?: readonly Part[];
  /** Table that takes note of lines that cannot be split into columns; without one they are passed over. */
  readonly faultsIn?: string;
}

/** Files that one scan can read together. */
export interface Shape {
  readonly parts: readonly Part[];
  readonly columns: readonly FileColumn[];
  /** Rows carry their number in a column `__row`, because broken ones before them were taken out. */
  readonly isNumbered: boolean;
  readonly isGzipped: boolean;
  /** Dates and instants are written in ISO by the reader itself, whatever the workspace's formats. */
  readonly isTyped: boolean;
  /**
   * A query with the wanted columns, `__part` (position in `parts`), `__row` where numbered, and `__raw`, the record
   * as JSON, when `__raw` is wanted. A record that is blank or broken says so in `__record`.
   */
  scan(options: ScanOptions): string;
}

/** What `__record` says of a record that has no columns. */
export const BLANK = "blank";
export const BROKEN = "broken";
