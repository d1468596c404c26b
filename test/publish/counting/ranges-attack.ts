import { expect } from "vitest";
import type { CubeTable } from "../../../loaders/publish/cube.js";
import { type Equation, intervals } from "./attacker.js";
import { type Cell, cellsOf, nameOf, PARTS, shownValue, truth } from "./cells-of.js";
import type { Population } from "./populations.js";

/** Small numbers that are pinned down, or known to be small, because nobody is counted below zero; and how many were tried. */
export function pinned(people: Population, published: readonly CubeTable[]): { small: number; found: string[] } {
  const all = cellsOf(people, published);
  const ranges = intervals(equationsOf(all));
  const found: string[] = [];
  let small = 0;
  for (const { table, index, cells, shown } of all) {
    for (const part of PARTS) {
      if (shown.includes(part) || cells.length === 0) continue;
      const count = truth(cells, part, people);
      const [low, high] = ranges.get(nameOf(table, index, part)) ?? [0, 0];
      expect(low).toBeLessThanOrEqual(count);
      expect(high).toBeGreaterThanOrEqual(count);
      if (count === 0 || count >= people.k) continue;
      small++;
      // Not even that it is small can be told of a cell that shows nothing.
      if (high === low || (shown.length === 0 && high < people.k)) found.push(nameOf(table, index, part));
    }
  }
  return { small, found };
}

/** Every cell and part as an unknown, tied to the parts of the same cell and wherever one table adds up to another. */
function equationsOf(all: readonly Cell[]): Equation[] {
  const equations: Equation[] = [];
  const byTable = new Map(all.map(({ table }) => [table, all.filter((cell) => cell.table === table)] as const));
  for (const { table, index, shown } of all) {
    equations.push({
      unknowns: [nameOf(table, index, PARTS[0]), nameOf(table, index, PARTS[1])],
      value: nameOf(table, index, PARTS[2]),
    });
    for (const part of shown)
      equations.push({ unknowns: [nameOf(table, index, part)], value: shownValue(table, index, part) });
  }
  for (const [number, [table, mine]] of [...byTable].entries()) {
    for (const [other, theirs] of [...byTable].slice(number + 1)) {
      // The finest sums that both tables can say: cells of each that overlap belong together.
      for (const [left, right] of overlaps(mine, theirs)) {
        for (const part of PARTS) {
          const whole = `${nameOf(table, left[0] ?? 0, part)}=${other.criteria.join()}`;
          equations.push({ unknowns: left.map((index) => nameOf(table, index, part)), value: whole });
          equations.push({ unknowns: right.map((index) => nameOf(other, index, part)), value: whole });
        }
      }
    }
  }
  return equations;
}

function overlaps(mine: readonly Cell[], theirs: readonly Cell[]): (readonly [number[], number[]])[] {
  const ownerOf = (cells: readonly Cell[]) =>
    new Map(cells.flatMap((cell) => cell.cells.map((joint) => [joint, cell.index] as const)));
  const [left, right] = [ownerOf(mine), ownerOf(theirs)];
  const done = new Set<number>();
  return mine.flatMap(({ index: start }) => {
    if (done.has(start)) return [];
    const [one, other] = [new Set([start]), new Set<number>()];
    for (let size = -1; size !== one.size + other.size; ) {
      size = one.size + other.size;
      for (const [joint, index] of left) if (one.has(index)) other.add(right.get(joint) ?? 0);
      for (const [joint, index] of right) if (other.has(index)) one.add(left.get(joint) ?? 0);
    }
    for (const index of one) done.add(index);
    return [[[...one], [...other]] as const];
  });
}
