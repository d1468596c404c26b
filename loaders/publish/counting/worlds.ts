import type { RawTable, Values } from "./protect.js";
import { project } from "./table.js";

/**
 * The world of every value of every criterion. Values that occur together are joined; what hangs together in two criteria are
 * the same persons in both (whoever has no order has no channel), and so are their sums. Two values are of one world where no
 * other criterion tells their parts apart: then a person can change from one to the other and all such equalities stay.
 */
export function worldsOf(tables: readonly RawTable[], values: readonly Values[]): number[][] {
  const parts: number[][][] = values.map(({ count }) => Array.from({ length: count }, () => []));
  const seen = new Set<string>();
  for (const { criteria, cells } of tables) {
    for (const [place, one] of criteria.entries()) {
      for (const [beside, other] of criteria.entries()) {
        if (beside <= place || seen.has(`${one},${other}`)) continue;
        seen.add(`${one},${other}`);
        const [left, right] = [values[one]?.count ?? 0, values[other]?.count ?? 0];
        const together = [...project(cells, [place, beside])]
          .filter(({ persons }) => persons[0] + persons[1] > 0)
          .map(({ at }) => [at[0] ?? 0, left + (at[1] ?? 0)] as const);
        const part = componentsOf(left + right, together);
        for (let value = 0; value < left; value++) parts[one]?.[value]?.push(part[value] ?? 0);
        for (let value = 0; value < right; value++) parts[other]?.[value]?.push(part[left + value] ?? 0);
      }
    }
  }
  return parts.map((criterion) => {
    const names = criterion.map((own) => own.join());
    return names.map((name) => names.indexOf(name));
  });
}

/** The least node that each hangs together with. */
export function componentsOf(nodes: number, edges: readonly (readonly [number, number])[]): number[] {
  const root = Array.from({ length: nodes }, (_, node) => node);
  const find = (node: number): number => {
    let at = node;
    while (root[at] !== at) at = root[at] ?? at;
    return at;
  };
  for (const [one, other] of edges) {
    const [left, right] = [find(one), find(other)];
    root[Math.max(left, right)] = Math.min(left, right);
  }
  return root.map((_, node) => find(node));
}
