import type { ReadEquation, Unknown } from "./attack-equations.js";

const NOISE = 1e-9;

interface WorkRow {
  readonly coefficients: Map<Unknown, number>;
  total: number;
}

/** Gauss–Jordan elimination in floats: the equations solved as far as they go. Rows with one unknown are its value. */
export function solve(equations: readonly ReadEquation[]): ReadEquation[] {
  const solved: WorkRow[] = [];
  const holders = new Map<Unknown, Set<number>>();
  const pivotOf = new Map<Unknown, number>();
  for (const equation of equations) {
    const position = solved.length;
    const row: WorkRow = { coefficients: new Map(equation.coefficients), total: equation.total };
    for (const unknown of equation.coefficients.keys()) {
      const pivot = solved[pivotOf.get(unknown) ?? -1];
      if (pivot) subtract(row, pivot, row.coefficients.get(unknown) ?? 0);
    }
    const pivot = choosePivot(row, holders);
    if (!pivot) continue;
    const factor = row.coefficients.get(pivot) ?? 1;
    for (const [unknown, value] of row.coefficients) row.coefficients.set(unknown, value / factor);
    row.total /= factor;
    for (const other of [...(holders.get(pivot) ?? [])]) {
      const held = solved[other];
      if (held) subtract(held, row, held.coefficients.get(pivot) ?? 0, (unknown) => hold(holders, unknown, other));
    }
    pivotOf.set(pivot, position);
    for (const unknown of row.coefficients.keys()) hold(holders, unknown, position);
    solved.push(row);
  }
  return solved;
}

/** Large for the sake of rounding, rare for the sake of speed. */
function choosePivot(
  { coefficients }: WorkRow,
  holders: ReadonlyMap<Unknown, ReadonlySet<number>>,
): Unknown | undefined {
  let largest = 0;
  for (const value of coefficients.values()) largest = Math.max(largest, Math.abs(value));
  let chosen: Unknown | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const [unknown, value] of coefficients) {
    const count = holders.get(unknown)?.size ?? 0;
    if (Math.abs(value) < largest / 2 || count >= fewest) continue;
    chosen = unknown;
    fewest = count;
  }
  return chosen;
}

function subtract(row: WorkRow, pivot: ReadEquation, multiple: number, onNew?: (unknown: Unknown) => void): void {
  if (multiple === 0) return;
  for (const [unknown, value] of pivot.coefficients) {
    const before = row.coefficients.get(unknown);
    const left = (before ?? 0) - multiple * value;
    if (before === undefined) onNew?.(unknown);
    if (Math.abs(left) < NOISE) row.coefficients.delete(unknown);
    else row.coefficients.set(unknown, left);
  }
  row.total -= multiple * pivot.total;
}

function hold(holders: Map<Unknown, Set<number>>, unknown: Unknown, position: number): void {
  const set = holders.get(unknown);
  if (set) set.add(position);
  else holders.set(unknown, new Set([position]));
}

interface Range {
  least: number;
  most: number;
}

/** The least and most that each unknown can be, given a least for each and the equations. */
export function narrow(equations: readonly ReadEquation[], least: (unknown: Unknown) => number): Map<Unknown, Range> {
  const ranges = new Map<Unknown, Range>();
  for (const { coefficients } of equations) {
    for (const unknown of coefficients.keys())
      ranges.set(unknown, { least: least(unknown), most: Number.POSITIVE_INFINITY });
  }
  let isMoving = true;
  for (let round = 0; isMoving && round < 100; round++) {
    isMoving = false;
    for (const equation of equations) isMoving = squeeze(equation, ranges) || isMoving;
  }
  return ranges;
}

function squeeze({ coefficients, total }: ReadEquation, ranges: ReadonlyMap<Unknown, Range>): boolean {
  const shares = [...coefficients].flatMap(([unknown, coefficient]) => {
    const range = ranges.get(unknown);
    if (!range) return [];
    const ends = [coefficient * range.least, coefficient * range.most];
    return [{ range, coefficient, low: Math.min(...ends), high: Math.max(...ends) }];
  });
  const endless = {
    low: shares.filter(({ low }) => low === -Infinity),
    high: shares.filter(({ high }) => high === Infinity),
  };
  const sum = (end: "low" | "high") =>
    shares.reduce((all, share) => all + (Number.isFinite(share[end]) ? share[end] : 0), 0);
  const [lows, highs] = [sum("low"), sum("high")];
  let moved = false;
  for (const share of shares) {
    const { range, coefficient, low, high } = share;
    const hasOthers = (end: "low" | "high") => endless[end].some((other) => other !== share);
    const upper = hasOthers("low") ? Infinity : total - (lows - (Number.isFinite(low) ? low : 0));
    const lower = hasOthers("high") ? -Infinity : total - (highs - (Number.isFinite(high) ? high : 0));
    const [least, most] =
      coefficient > 0 ? [lower / coefficient, upper / coefficient] : [upper / coefficient, lower / coefficient];
    moved ||= least > range.least + NOISE || most < range.most - NOISE;
    range.least = Math.max(range.least, least);
    range.most = Math.min(range.most, most);
  }
  return moved;
}
