import { sumOf, sumsBy } from "./cells.js";

/** Does with cells whatever the explorer does with them, so that a build knows which expressions to compile ahead. */
export function rehearse(): void {
  const one = [0];
  const table = {
    criteria: [0, 1, 2, 3],
    groups: [one, one, one, one],
    ...{ persons: one, contactable: one, revenue: one, revenueContactable: one },
  };
  sumOf(table, []);
  for (const place of table.criteria.keys()) sumsBy(table, [], place);
}
