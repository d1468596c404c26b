import type { Formats, Mapping } from "../workspace/source-schema.js";

/** The column map of a known tool's export; what a workspace states itself wins over it. */
export interface Preset {
  /** `<tool>/<export>`, as report.yaml names it. */
  readonly name: string;
  /** The canonical table it fills. */
  readonly table: string;
  /** What the export is and how to get it. */
  readonly description: string;
  /** Where its column names were read. */
  readonly evidence: readonly string[];
  readonly columns: Readonly<Record<string, Mapping>>;
  readonly formats?: Formats;
  readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Rows the export has besides those of the table; a workspace's own condition is added to it. */
  readonly where?: string;
  /** What a reader of its numbers should know. */
  readonly limits: readonly string[];
}
