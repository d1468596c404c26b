import type { ColumnName } from "./columns.js";

/** What a model promises: one row per key, these columns in this order, and conditions every row meets. */
export interface ModelSchema {
  readonly key: readonly ColumnName[];
  readonly columns: readonly ColumnName[];
  readonly checks?: readonly string[];
}

const words = (text: string): ColumnName[] => text.split(" ").filter(Boolean) as ColumnName[];

export const model = (key: string, columns: string, ...checks: string[]): ModelSchema => ({
  key: words(key),
  columns: words(columns),
  ...(checks.length > 0 ? { checks } : {}),
});
