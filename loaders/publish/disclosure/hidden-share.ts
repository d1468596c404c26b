import type { Row } from "./declaration.js";

/** What coarsening needs to know of a table. */
export interface CountedRows {
  /** Columns as in `TableDeclaration`. */
  readonly units: string;
  readonly parts?: readonly string[];
  readonly k: number;
  /** Dimensions within which rows add up to something published, such as the month. */
  readonly within?: readonly string[];
}

/** Share of rows that suppression will hide at least: small ones, and company for those that would be alone in a group. */
export function hiddenShare(rows: readonly Row[], { units, parts = [], k, within = [] }: CountedRows): number {
  const groups = new Map<string, { small: number; smallUnits: number; large: number }>();
  for (const row of rows) {
    const key = JSON.stringify(within.map((dimension) => String(row[dimension])));
    const group = groups.get(key) ?? { small: 0, smallUnits: 0, large: 0 };
    groups.set(key, group);
    const count = Number(row[units] ?? 0);
    const isSmall = [count, ...parts.map((part) => Number(row[part] ?? 0))].some((value) => value > 0 && value < k);
    if (isSmall) {
      group.small++;
      group.smallUnits += count;
    } else if (count > 0) group.large++;
  }
  let hidden = 0;
  for (const { small, smallUnits, large } of groups.values()) {
    const needsCompany = small === 1 || (small > 1 && smallUnits < k);
    hidden += small + (needsCompany && large > 0 ? 1 : 0);
  }
  return rows.length === 0 ? 0 : hidden / rows.length;
}
