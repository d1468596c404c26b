import type { Row } from "../../engines/engine.js";
import type { Report } from "../../workspace/schema.js";

/** What builders may ask of the engine's marts: small tables only. */
export interface Marts {
  readonly rows: (mart: string) => Promise<readonly Row[]>;
  readonly report: Report;
  readonly asOf: string;
  /** Canonical tables that some export fills. */
  readonly filled: ReadonlySet<string>;
  /** First day of the data, or null. */
  readonly from: string | null;
}

/** Turns a mart into the rows to publish, with intervals where SQL cannot give them. */
export type Builder = (marts: Marts) => Promise<Row[]>;

export const int = (row: Row | undefined, column: string): number => Number(row?.[column] ?? 0);
export const divide = (numerator: number, denominator: number): number | null =>
  denominator === 0 ? null : numerator / denominator;
