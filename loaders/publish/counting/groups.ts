import type { RawTable } from "./protect.js";
import { type CellFacts, type CountTable, indexOf, project } from "./table.js";

/** Those whom a published number of a group is about. */
type Counted = "persons" | "payers";

/**
 * Whether a table, set against the size of a group that is published elsewhere, or its money, tells of fewer than k: the group is
 * all but a few of some cells' persons (payers), or it is exactly cells that the table hides or shows with others only.
 */
export function givesAway({ cells }: RawTable, table: CountTable, k: number, counted: Counted): boolean {
  const sides = cells.map((cell) => sidesOf(cell, counted));
  const groups = sides[0]?.inside.length ?? 0;
  return Array.from({ length: groups }, (_, group) => group).some((group) => {
    const apart = apartIn(sides, group);
    if (apart >= k) return false;
    return apart > 0 || !(isShownWhole(sides, table, counted, group) || isOfFewer(sides, group));
  });
}

/** A cell with how many of it are in each group, and in all. */
interface Sides extends CellFacts {
  readonly inside: readonly number[];
  readonly all: number;
}

function sidesOf(cell: CellFacts, counted: Counted): Sides {
  const [others, contactable] = cell[counted];
  return {
    ...cell,
    inside: (counted === "persons" ? cell.inside : cell.payersInside) ?? [],
    all: others + contactable,
  };
}

/** How many would have to change sides for the group to be made of whole cells. */
function apartIn(cells: Iterable<Sides>, group: number): number {
  const sums = new Map<string, [number, number]>();
  for (const cell of cells) {
    const sum = sums.get(cell.at.join()) ?? [0, 0];
    sums.set(cell.at.join(), [sum[0] + insideOf(cell, group), sum[1] + outsideOf(cell, group)]);
  }
  return [...sums.values()].reduce((sum, [inside, outside]) => sum + Math.min(inside, outside), 0);
}

/** Whether fewer of the criteria make out the group: then a smaller table shows it, and has been looked at. */
function isOfFewer(cells: readonly Sides[], group: number): boolean {
  const places = cells[0]?.at.map((_, place) => place) ?? [];
  if (places.length < 2) return false;
  return places.some((left) => {
    const kept = places.filter((place) => place !== left);
    return apartIn(project(cells, kept), group) === 0;
  });
}

const insideOf = ({ inside }: Sides, group: number): number => inside[group] ?? 0;
const outsideOf = (cell: Sides, group: number): number => cell.all - insideOf(cell, group);

/** Whether the group is made of cells that the table shows as they are. */
function isShownWhole(cells: readonly Sides[], table: CountTable, counted: Counted, group: number): boolean {
  const mixed = new Map<number, { inside: boolean; outside: boolean }>();
  for (const cell of cells) {
    const index = indexOf(
      table,
      cell.at.map((value, place) => table.groupings[place]?.[value] ?? 0),
    );
    const known = mixed.get(index) ?? { inside: false, outside: false };
    mixed.set(index, {
      inside: known.inside || insideOf(cell, group) > 0,
      outside: known.outside || outsideOf(cell, group) > 0,
    });
  }
  const mark = counted === "persons" ? table.hidden : table.hiddenMoney;
  return [...mixed].every(([index, { inside, outside }]) => !inside || (!outside && !mark[index]));
}
