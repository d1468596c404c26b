import type { SmallCell } from "./cover.js";
import { together } from "./groupings.js";
import type { Inherited } from "./inherited.js";
import { type CountTable, type Grouping, isOneWorld, payersIn, placeOf } from "./table.js";

/**
 * Takes a group of an exposed cell together with another: with the one that a block of fewer criteria hides beside it, so that
 * neither has to be hidden; else, in the criterion where it has fewest payers, with one that has few. Only with one of its world:
 * elsewhere a group of several is but one of them, and what it has more would follow. Null where nothing can be.
 */
export function coarserMoney(table: CountTable, { at }: SmallCell, inherited: readonly Inherited[]): Grouping[] | null {
  const merge = (place: number, one: number, other: number) =>
    table.groupings.map((grouping, index) =>
      index === place ? together(grouping, Math.min(one, other), Math.max(one, other)) : grouping,
    );
  for (const { places, from, to } of inherited)
    for (const [index, place] of places.entries()) {
      const [one = 0, other = 0] = [from[index], to[index]];
      const isNear = places.length === 1 && [one, other].includes(at[place] ?? -1);
      if (isNear && (table.sizes[place] ?? 0) > 2 && isOneWorld(table, place, one, other))
        return merge(place, one, other);
    }
  const margins = marginsOf(table);
  const payers = (place: number, group: number) => margins[place]?.[group] ?? 0;
  const places = [...at.keys()].toSorted((a, b) => payers(a, at[a] ?? 0) - payers(b, at[b] ?? 0) || a - b);
  for (const place of places) {
    if ((table.sizes[place] ?? 0) <= 2) continue;
    const own = at[place] ?? 0;
    const [best] = Array.from({ length: table.sizes[place] ?? 0 }, (_, group) => group)
      .filter((group) => group !== own && isOneWorld(table, place, own, group))
      .toSorted(
        (a, b) =>
          Number(payers(place, a) === 0) - Number(payers(place, b) === 0) ||
          payers(place, a) - payers(place, b) ||
          a - b,
      );
    if (best !== undefined) return merge(place, own, best);
  }
  return null;
}

/** Payers with each group of each criterion. */
function marginsOf(table: CountTable): number[][] {
  const margins = table.sizes.map((size) => new Array<number>(size).fill(0));
  for (let index = 0; index < table.hidden.length; index++)
    for (const [place, group] of placeOf(table, index).entries()) {
      const margin = margins[place];
      if (margin) margin[group] = (margin[group] ?? 0) + payersIn(table, index);
    }
  return margins;
}
