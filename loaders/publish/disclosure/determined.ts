import { smallCeilings } from "./ceilings.js";
import { saysSomething } from "./complementary.js";
import type { Component } from "./components.js";
import { reducedEchelon } from "./elimination.js";
import type { Cell, SystemRow } from "./system.js";

/**
 * What the equations of a component give away, as groups of rows of which one more neighbour must be hidden: hidden cells
 * that have one solution only; failing these, cells in a sum of hidden cells over fewer than k units. `safe` collects
 * cells that are in none: hiding more never changes that.
 */
export function determinedRows(component: Component, k: number, safe: Set<Cell>): SystemRow[][] {
  const variables = mergeTwins(component);
  const reduced = reducedEchelon(matrix(component, variables));
  const alone = reduced.flatMap(({ columns }) => {
    const [only, second] = columns.flatMap((column) => variables[column] ?? []);
    return only?.row.table && !second ? [[only.row]] : [];
  });
  if (alone.length > 0 || !component.links.some(saysSomething)) return alone;
  const weights = variables.map((cells) => cells.reduce((sum, cell) => sum + weightOf(cell, component, k), 0));
  const certified = variables.map(([cell], index) => (cell && safe.has(cell)) || isLarge(weights[index] ?? 0, k));
  const small = smallCeilings(reduced, weights, k, certified);
  for (const [index, cells] of variables.entries()) if (certified[index]) for (const cell of cells) safe.add(cell);
  return small.map((variable) => (variables[variable] ?? []).map(({ row }) => row));
}

/** Zero may be told, so that only 0 < weight < k asks for a certificate. */
function isLarge(weight: number, k: number): boolean {
  return weight === 0 || weight >= k;
}

/**
 * How much a cell adds to the number of units that a sum stands for. Where a person can be in several rows, a sum stands
 * for no more than its largest row, so that only rows of k or more count.
 */
function weightOf({ row, value }: Cell, { isPart, unitsAdd }: Component, k: number): number {
  if (!row.table) return 1000 * k;
  if (isPart) return value;
  return unitsAdd || row.units >= k ? row.units : 1e-3;
}

/**
 * Cells that occur in the same equations with the same coefficients can trade any amount: none of them is determined,
 * and one variable stands for their sum. Leaves most of a hierarchy a handful of variables.
 */
function mergeTwins({ cells, equations }: Component): Cell[][] {
  const occurrences = new Map<Cell, string[]>();
  for (const [index, { terms }] of equations.entries()) {
    for (const { cell, coefficient } of terms) {
      const list = occurrences.get(cell);
      if (list) list.push(`${index}:${coefficient}`);
      else occurrences.set(cell, [`${index}:${coefficient}`]);
    }
  }
  const twins = new Map<string, Cell[]>();
  for (const cell of cells) {
    const key = occurrences.get(cell)?.join() ?? "";
    const group = twins.get(key);
    if (group) group.push(cell);
    else twins.set(key, [cell]);
  }
  return [...twins.values()];
}

function matrix({ equations }: Component, variables: readonly Cell[][]) {
  const columnOf = new Map(variables.map(([representative], column) => [representative, column]));
  return equations.map(({ terms }) => {
    const entries = terms
      .flatMap(({ cell, coefficient }) => {
        const column = columnOf.get(cell);
        return column === undefined ? [] : [{ column, coefficient }];
      })
      .sort((a, b) => a.column - b.column);
    return { columns: entries.map(({ column }) => column), values: entries.map(({ coefficient }) => coefficient) };
  });
}
