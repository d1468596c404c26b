import type { Row } from "./declaration.js";

export interface MergeOptions {
  /** The dimension whose values are renamed; rows that then agree in it and in `within` become one. */
  readonly dimension: string;
  readonly within?: readonly string[];
  readonly units: string;
  readonly parts?: readonly string[];
  readonly additive: readonly string[];
}

/**
 * Rows after renaming categories. Additive columns are summed; units and parts that do not add up are given their lower
 * bound, the largest of the merged rows, since the same person may be in all of them; anything else of a merged row is
 * null (a median of medians is no median). Rows keep their order; a merged one stands where its last member stood.
 */
export function mergeRows(
  rows: readonly Row[],
  rename: (category: unknown) => unknown,
  { dimension, within = [], units, parts = [], additive }: MergeOptions,
): Row[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const renamed = { ...row, [dimension]: rename(row[dimension]) };
    const key = JSON.stringify([...within, dimension].map((column) => String(renamed[column])));
    const members = [...(groups.get(key) ?? []), renamed];
    // Deleted first, so that the group moves to the place of its last member.
    groups.delete(key);
    groups.set(key, members);
  }
  const merge = (members: readonly Row[]): Row => {
    const [first = {}] = members;
    const columns = [...new Set(members.flatMap(Object.keys))];
    return Object.fromEntries(
      columns.map((column) => {
        if (column === dimension || within.includes(column)) return [column, first[column]];
        const values = members.map((row) => Number(row[column] ?? 0));
        if (additive.includes(column)) return [column, exactSum(values)];
        if (column === units || parts.includes(column)) return [column, Math.max(...values)];
        return [column, null];
      }),
    );
  };
  return [...groups.values()].map((members) => (members.length === 1 ? (members[0] ?? {}) : merge(members)));
}

/** Money has two decimals: summed in cents, 0.1 + 0.2 is 0.3 in any order. Other fractions are summed in ascending order. */
function exactSum(values: readonly number[]): number {
  const cents = values.map((value) => value * 100);
  if (cents.every((value) => Math.abs(value - Math.round(value)) < 1e-6 * Math.max(1, Math.abs(value) * 1e-6))) {
    return cents.reduce((sum, value) => sum + Math.round(value), 0) / 100;
  }
  return [...values].sort((a, b) => a - b).reduce((sum, value) => sum + value, 0);
}
