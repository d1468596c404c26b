import type { CubeTable } from "../cube.js";
import { type CountTable, LAYERS, personsAt } from "./table.js";

/** A table as the cube holds it: nothing of a hidden cell is left. */
export function written(table: CountTable): CubeTable {
  const list = <Hidden>(mark: Uint8Array, value: (index: number) => number, hidden: Hidden) =>
    Array.from(mark, (isHidden, index) => (isHidden ? hidden : value(index)));
  const sum = (of: CountTable["cents"], index: number) =>
    LAYERS.reduce((total: number, layer) => total + (of[layer][index] ?? 0), 0);
  return {
    criteria: table.criteria,
    groups: table.groupings,
    persons: list(table.hidden, (index) => sum(table.persons, index), -1),
    contactable: list(table.hiddenReach, (index) => personsAt(table, 1, index), -1),
    revenue: list(table.hiddenMoney, (index) => sum(table.cents, index), null),
    revenueContactable: list(table.hiddenSplit, (index) => table.cents[1][index] ?? 0, null),
  };
}
