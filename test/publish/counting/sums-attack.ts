import { expect } from "vitest";
import type { CubeTable } from "../../../loaders/publish/cube.js";
import { Span } from "./attacker.js";
import { cellsOf, nameOf, PARTS, shownValue, truth, unknowns } from "./cells-of.js";
import type { Population } from "./populations.js";
import { hiddenValues } from "./publish-all.js";

/** Hidden numbers that follow by adding and subtracting, alone or two of few persons, and how many were tried. */
export function followers(
  people: Population,
  published: readonly CubeTable[],
): { hidden: number; following: string[] } {
  const size = 2 * people.persons.length;
  const all = cellsOf(people, published);
  const span = new Span();
  for (const { cells, shown } of all) for (const part of shown) span.add(unknowns(cells, part, people), size);
  const following: string[] = [];
  let hidden = 0;
  for (const part of PARTS) {
    // Where nobody can be, nobody is: that is no secret.
    const secret = all.filter(({ shown, cells }) => !shown.includes(part) && cells.length > 0);
    hidden += secret.length;
    for (const { cells, table, index } of secret) {
      if (span.has(unknowns(cells, part, people), size)) following.push(nameOf(table, index, part));
      for (const other of secret) {
        if (other.table !== table || other.cells === cells) continue;
        const both = [...cells, ...other.cells];
        const count = truth(both, part, people);
        if (count > 0 && count < people.k && span.has(unknowns(both, part, people), size))
          following.push(`${nameOf(table, index, part)} + ${other.index}`);
      }
    }
  }
  return { hidden, following };
}

/** Cells by the groups that money is told by, and those of them that are counted apart, whose money is not told. */
const moneyCellsOf = (people: Population, published: readonly CubeTable[]) =>
  published.flatMap((table) => {
    const { moneyGroups: groups = table.groups, revenue, revenueContactable } = table;
    const told = cellsOf(people, [{ ...table, groups, persons: revenue.map(() => -1) }]).map((cell) => ({
      ...cell,
      table,
      isApart: false,
      told: PARTS.filter((part) => (part.length === 2 ? revenue : revenueContactable)[cell.index] !== null),
    }));
    const known = new Set(told.map(({ cells }) => cells.join()));
    const apart = cellsOf(people, [table]).filter(({ cells }) => !known.has(cells.join()));
    return [...told, ...apart.map((cell) => ({ ...cell, isApart: true, told: [] }))];
  });

/** Money of few payers that follows from shown money, and from cells without persons: there is none in them. */
export function moneyOf(
  people: Population,
  published: readonly CubeTable[],
  isNobodyKnown: boolean,
): { small: number; shown: number; following: string[] } {
  const size = 2 * people.persons.length;
  const span = new Span();
  const payers = { ...people, persons: people.payers ?? [] };
  for (const { table, index, cells, shown } of cellsOf(people, published))
    for (const part of shown)
      if (isNobodyKnown && shownValue(table, index, part) === 0)
        for (const one of unknowns(cells, part, people)) span.add([one], size);
  const all = moneyCellsOf(people, published);
  let shown = 0;
  for (const { table, cells, told } of all) {
    for (const part of told) {
      if (cells.length > 0 && table.criteria.length > 1) shown++;
      const count = truth(cells, part, payers);
      expect(count === 0 || count >= people.k).toBe(true);
      span.add(unknowns(cells, part, people), size);
    }
  }
  // The table of values tells money of both parts together where the cube hides it for one of them.
  for (const { table, index, cells } of all)
    if (table.criteria.length === 1 && !hiddenValues(people, table.criteria[0] ?? 0)[index])
      span.add(unknowns(cells, PARTS[2], people), size);
  const hidden = all.flatMap((cell) =>
    PARTS.flatMap((part) => (cell.told.includes(part) || cell.cells.length === 0 ? [] : [{ ...cell, part }])),
  );
  const isOfFew = (cells: readonly number[], part: (typeof PARTS)[number]) => {
    const count = truth(cells, part, payers);
    return count > 0 && count < people.k;
  };
  const small = hidden
    .filter(({ cells, part }) => isOfFew(cells, part))
    .map((cell) => ({ ...cell, residue: span.residue(unknowns(cell.cells, cell.part, people), size) }));
  const following = small
    .filter(({ residue }) => residue.own === "")
    .map(({ table, index, part }) => nameOf(table, index, part));
  // Nor of two cells together whose money the table could tell: of others the decision promises no more than of tables left out.
  const could = small.filter(({ table, isApart }) => !isApart && table.revenue.some((cents) => cents !== null));
  for (const [number, one] of could.entries())
    for (const other of could.slice(number + 1)) {
      if (other.residue.own !== one.residue.opposite || other.table !== one.table || other.part !== one.part) continue;
      if (isOfFew([...one.cells, ...other.cells], one.part))
        following.push(`${nameOf(one.table, one.index, one.part)} + ${other.index}`);
    }
  return { small: small.length, shown, following };
}
