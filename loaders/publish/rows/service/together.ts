import type { Row } from "../../../engines/engine.js";
import { int } from "../builder.js";

export interface Together {
  readonly k: number;
  /** Columns of counts of persons that have to be 0 or at least k in every row of a value. */
  readonly parts: readonly string[];
  /** Columns that tell rows of one value apart. */
  readonly by: readonly string[];
  /** Columns that add up; parts of values put together are taken as the largest of them, since a person may be in several. */
  readonly sums: readonly string[];
  /** Other columns of which the largest stands for all. */
  readonly largest?: readonly string[];
}

export const OTHER = "other";

/**
 * Rows of one criterion with the values of too few persons put together as `other`, and with them the rarest of the rest while they
 * are still too few. `standsAs` says where each value went. Nothing where all would stand together: that is everybody once more.
 */
export function together(
  rows: readonly Row[],
  { k, parts, by, sums, largest = [] }: Together,
): { readonly rows: Row[]; readonly standsAs: ReadonlyMap<string, string> } {
  const isSmall = (row: Row): boolean => parts.some((part) => int(row, part) > 0 && int(row, part) < k);
  const values = [...groupBy(rows, ({ value }) => String(value)).values()];
  const size = (group: readonly Row[]): number => Math.max(...group.map((row) => int(row, "tickets")));
  const kept = values
    .filter((group) => !group.some(isSmall))
    .sort((a, b) => size(b) - size(a) || (String(a[0]?.value) < String(b[0]?.value) ? -1 : 1));
  const rest = values.filter((group) => group.some(isSmall));
  const merged = (): Row[] =>
    [...groupBy(rest.flat(), (row) => by.map((column) => row[column]).join(" ")).values()].map((group) => ({
      ...group[0],
      value: OTHER,
      ...Object.fromEntries(
        [...parts, ...largest].map((part) => [part, Math.max(...group.map((row) => int(row, part)))]),
      ),
      ...Object.fromEntries(sums.map((column) => [column, group.reduce((sum, row) => sum + int(row, column), 0)])),
    }));
  while (rest.length > 0 && merged().some(isSmall) && kept.length > 0) rest.push(kept.pop() as Row[]);
  if (kept.length + (rest.length > 0 ? 1 : 0) < 2) return { rows: [], standsAs: new Map() };
  const names = (groups: readonly (readonly Row[])[], name?: string) =>
    groups.map((group): [string, string] => [String(group[0]?.value), name ?? String(group[0]?.value)]);
  return {
    rows: [...kept.flat(), ...(rest.length > 0 ? merged() : [])],
    standsAs: new Map([...names(kept), ...names(rest, OTHER)]),
  };
}

/** Rows by what `key` says of them, in the order in which the keys come. */
export function groupBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}
