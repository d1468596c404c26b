import { type Grouping, sizeOf } from "./table.js";

/** Every value by itself. */
export const apart = (values: number): Grouping => Array.from({ length: values }, (_, value) => value);

/** Two groups taken together; numbers follow the first values again. */
export const together = (grouping: Grouping, one: number, other: number): Grouping =>
  renumbered(grouping.map((group) => (group === other ? one : group)));

/** The finest grouping of which both are finer: values that either takes together are together. */
export function joined(first: Grouping, second: Grouping): Grouping {
  let grouping = first;
  for (let value = 0; value < second.length; value++) {
    const before = second.indexOf(second[value] ?? 0);
    if (before < value) grouping = together(grouping, grouping[before] ?? 0, grouping[value] ?? 0);
  }
  return grouping;
}

function renumbered(grouping: Grouping): Grouping {
  const numbers = new Map<number, number>();
  return grouping.map((group) => {
    if (!numbers.has(group)) numbers.set(group, numbers.size);
    return numbers.get(group) ?? 0;
  });
}

/**
 * Takes a group together with another: a neighbour where values have an order (the one with fewer persons), else the group
 * with fewest persons. Null where only two groups are left.
 */
export function merged(
  grouping: Grouping,
  group: number,
  persons: (group: number) => number,
  isOrdered: boolean,
): Grouping | null {
  const size = sizeOf(grouping);
  if (size <= 2) return null;
  const all = Array.from({ length: size }, (_, other) => other).filter((other) => other !== group);
  const near = isOrdered ? all.filter((other) => isNeighbour(grouping, group, other)) : all;
  const [best] = (near.length > 0 ? near : all).toSorted((a, b) => persons(a) - persons(b) || a - b);
  return best === undefined ? null : together(grouping, Math.min(group, best), Math.max(group, best));
}

/** Whether some value of one group stands beside some value of the other. */
const isNeighbour = (grouping: Grouping, one: number, other: number): boolean =>
  grouping.some((group, value) => group === one && (grouping[value - 1] === other || grouping[value + 1] === other));
