import type { Component } from "./components.js";
import type { Cell, Equation } from "./system.js";

interface Range {
  low: number;
  high: number;
}

const ROUNDS = 50;

/**
 * A cell that is given away by what everybody knows of counts: a hidden row has at least one unit, and a column without a
 * negative number on the page holds none elsewhere. Interval propagation; a cell of which one value is left is given
 * away, except a zero, which may be told.
 */
export function boundedCell({ cells, equations }: Component): Cell | null {
  const ranges = new Map(cells.map((cell) => [cell, { low: lowest(cell), high: Number.POSITIVE_INFINITY }]));
  // Bounds can only meet where a true value lies on one: inside, the exact check has already spoken.
  if (cells.every((cell) => cell.value > (ranges.get(cell)?.low ?? 0))) return null;
  let isMoving = true;
  for (let round = 0; isMoving && round < ROUNDS; round++) {
    isMoving = false;
    for (const equation of equations) isMoving = propagate(equation, ranges) || isMoving;
  }
  for (const [cell, { low, high }] of ranges) {
    const tolerance = 1e-6 * Math.max(1, Math.abs(low));
    if (cell.row.table && high - low < tolerance && Math.abs(high) > tolerance) return cell;
  }
  return null;
}

function lowest({ row, column }: Cell): number {
  if (!row.table) return 0;
  if (column === row.table.units) return 1;
  return row.table.rows.some((other) => Number(other[column] ?? 0) < 0) ? Number.NEGATIVE_INFINITY : 0;
}

/** Each cell can take at most what the others leave of the equation's total, and must take what they cannot. */
function propagate({ terms }: Equation, ranges: ReadonlyMap<Cell, Range>): boolean {
  const total = terms.reduce((sum, { cell, coefficient }) => sum + coefficient * cell.value, 0);
  const reach = terms.map(({ cell, coefficient }) => scaled(ranges.get(cell), coefficient));
  const least = sumWithout(reach.map(({ low }) => low));
  const most = sumWithout(reach.map(({ high }) => high));
  let isMoving = false;
  for (const [index, { cell, coefficient }] of terms.entries()) {
    const range = ranges.get(cell);
    const left = { low: total - most(index), high: total - least(index) };
    if (range) isMoving = tighten(range, scaled(left, 1 / coefficient)) || isMoving;
  }
  return isMoving;
}

/** Sum of all values but one, where any can be infinite. */
function sumWithout(values: readonly number[]): (index: number) => number {
  const finite = values.map((value) => (Number.isFinite(value) ? value : 0));
  const sum = finite.reduce((total, value) => total + value, 0);
  const infinite = values.filter((value) => !Number.isFinite(value));
  return (index) => {
    const own = values[index] ?? 0;
    if (infinite.length > (Number.isFinite(own) ? 0 : 1)) return infinite[0] ?? 0;
    return sum - (finite[index] ?? 0);
  };
}

function scaled({ low, high }: Range = { low: 0, high: 0 }, factor: number): Range {
  return factor > 0 ? { low: low * factor, high: high * factor } : { low: high * factor, high: low * factor };
}

function tighten(range: Range, { low, high }: Range): boolean {
  const margin = 1e-9 * Math.max(1, Math.abs(range.low));
  const isTighter = low > range.low + margin || high < range.high - margin;
  range.low = Math.max(range.low, low);
  range.high = Math.min(range.high, high);
  return isTighter;
}
