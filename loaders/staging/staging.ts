import type { Engine } from "../engines/engine.js";
import type { FileHash } from "./hash.js";

export interface Reason {
  /** Stable id, e.g. `amount_unreadable`, `duplicate_key`, `where`. */
  readonly reason: string;
  readonly rows: number;
  readonly kind: "rejected" | "filtered";
}

/** What became of the rows of one file: read = accepted + rejected + filtered. */
export interface FileCount {
  readonly table: string;
  readonly system: string;
  readonly file: string;
  readonly rows_read: number;
  readonly rows_accepted: number;
  readonly rows_rejected: number;
  readonly rows_filtered: number;
  readonly reasons: readonly Reason[];
}

/** Cells of a column that is not required, whose value could not be read: the row stays, the cell is empty. */
export interface EmptiedCells {
  readonly table: string;
  readonly system: string;
  readonly file: string;
  readonly column: string;
  readonly cells: number;
  readonly expected: string;
  /** Number of one such row in its file. */
  readonly example_row: number;
}

export interface StagingEvent {
  readonly table: string;
  readonly system: string;
  readonly files: number;
  readonly rows: number;
  readonly milliseconds: number;
}

export interface StageOptions {
  /** Zone of timestamps that carry none and of the report's days. */
  readonly timezone: string;
  /** ISO code of the one currency that money may be written with; default: a sign €, $ or £ says nothing. */
  readonly currency?: string;
  /** Last complete day; default: from the data. */
  readonly asOf?: string;
  /** An existing folder that this run may write to; the caller removes it. */
  readonly tempDir: string;
  /** Hashes of the input files where the caller has them already. */
  readonly inputs?: ReadonlyMap<string, FileHash>;
  readonly onProgress?: (event: StagingEvent) => void;
}

export interface Staging {
  readonly asOf: string;
  /** `option`, or the canonical table whose days it was taken from. */
  readonly asOfFrom: string;
  readonly files: readonly FileCount[];
  readonly emptied: readonly EmptiedCells[];
  /** Canonical columns that some export fills, per table. */
  readonly mapped: ReadonlyMap<string, ReadonlySet<string>>;
  /** The same per table and system. */
  readonly mappedBySystem: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;
  /** Content hashes of the files read, by absolute path. */
  readonly inputs: ReadonlyMap<string, FileHash>;
}

/** What the steps of one run share. */
export interface Run {
  readonly engine: Engine;
  readonly timezone: string;
  readonly currency: string | undefined;
  readonly tempDir: string;
  readonly inputs: ReadonlyMap<string, FileHash>;
  /** A number not used before in this run. */
  next(): number;
}
