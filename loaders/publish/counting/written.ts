import type { CubeTable } from "../cube.js";
import type { Covered } from "./protect.js";
import { type CountTable, LAYERS, personsAt } from "./table.js";

/** A table as the cube holds it: nothing of a hidden cell is left. */
export function written({ table, moneyTable }: Pick<Covered, "table" | "moneyTable">): CubeTable {
  const list = <Hidden>(mark: Uint8Array, value: (index: number) => number, hidden: Hidden) =>
    Array.from(mark, (isHidden, index) => (isHidden ? hidden : value(index)));
  const sum = (of: CountTable["cents"], index: number) =>
    LAYERS.reduce((total: number, layer) => total + (of[layer][index] ?? 0), 0);
  const isAsFine = moneyTable.groupings.join(";") === table.groupings.join(";");
  return {
    criteria: table.criteria,
    groups: table.groupings,
    persons: list(table.hidden, (index) => sum(table.persons, index), -1),
    contactable: list(table.hiddenReach, (index) => personsAt(table, 1, index), -1),
    ...(isAsFine ? {} : { moneyGroups: moneyTable.groupings }),
    revenue: list(moneyTable.hiddenMoney, (index) => sum(moneyTable.cents, index), null),
    revenueContactable: list(moneyTable.hiddenSplit, (index) => moneyTable.cents[1][index] ?? 0, null),
  };
}
