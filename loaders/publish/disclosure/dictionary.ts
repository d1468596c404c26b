import type { PivotRow } from "./elimination.js";

const ROUNDING = 1e-9;

/**
 * A solution of linear equations in non-negative variables that can be moved about: dictionary simplex (Dantzig; Chvátal
 * 1983) that starts at a given solution instead of a corner. basic[row] = constant − Σ columns[free][row] · free.
 */
export class Dictionary {
  readonly values: number[];
  private readonly basic: number[];
  private readonly free: number[];
  private readonly columns: Float64Array[];
  private idle = 0;

  constructor(rows: readonly PivotRow<number | bigint>[], start: readonly number[]) {
    this.values = [...start];
    this.basic = rows.map(({ pivot }) => pivot);
    const isBasic = new Set(this.basic);
    this.free = [...start.keys()].filter((variable) => !isBasic.has(variable));
    this.columns = this.free.map(() => new Float64Array(rows.length));
    const position = new Map(this.free.map((variable, index) => [variable, index]));
    for (const [row, { pivot, columns, values }] of rows.entries()) {
      const scale = Number(values[columns.indexOf(pivot)]);
      for (const [index, variable] of columns.entries()) {
        const column = this.columns[position.get(variable) ?? -1];
        if (column) column[row] = Number(values[index]) / scale;
      }
    }
  }

  /** One step towards `goal` for a variable; false where it is as high as it gets. */
  raise(variable: number, goal: number): boolean {
    const missing = goal - (this.values[variable] ?? 0);
    const row = this.basic.indexOf(variable);
    const step = row < 0 ? this.stepOf(this.free.indexOf(variable), 1, missing, 1) : this.bestStep(row, missing);
    if (!step) return false;
    this.idle = step.gain > ROUNDING ? 0 : this.idle + 1;
    this.take(step);
    // Standing still for so long is going in circles; not certified is the safe side.
    return this.idle <= 2 * this.values.length;
  }

  /** The move of one free variable that raises a basic one most; by the lowest number if none raises it at once (Bland). */
  private bestStep(row: number, missing: number): Step | null {
    let best: Step | null = null;
    for (const [index, column] of this.columns.entries()) {
      const slope = column[row] ?? 0;
      const variable = this.free[index] ?? -1;
      if (Math.abs(slope) <= ROUNDING || (slope > 0 && (this.values[variable] ?? 0) <= ROUNDING)) continue;
      const step = this.stepOf(index, slope < 0 ? 1 : -1, missing / Math.abs(slope), Math.abs(slope));
      if (step.gain >= missing - ROUNDING) return step;
      const isEqual = best && Math.abs(step.gain - best.gain) <= ROUNDING;
      if (!best || (isEqual ? variable < (this.free[best.index] ?? 0) : step.gain > best.gain)) best = step;
    }
    return best;
  }

  /** How far a free variable can go up or down, `limit` at most, while all others stay at 0 or above. */
  private stepOf(index: number, sign: 1 | -1, limit: number, rate: number): Step {
    const column = this.columns[index] ?? new Float64Array();
    let length = sign > 0 ? limit : Math.min(limit, this.values[this.free[index] ?? -1] ?? 0);
    let leaving = -1;
    for (let row = 0; row < column.length; row++) {
      const slope = sign * (column[row] ?? 0);
      if (slope <= ROUNDING) continue;
      const basic = this.basic[row] ?? -1;
      const room = (this.values[basic] ?? 0) / slope;
      if (
        room < length - ROUNDING ||
        (leaving >= 0 && room < length + ROUNDING && basic < (this.basic[leaving] ?? 0))
      ) {
        length = Math.min(length, room);
        leaving = row;
      }
    }
    return { index, sign, length, leaving, gain: length * rate };
  }

  private take({ index, sign, length, leaving }: Step): void {
    const column = this.columns[index] ?? new Float64Array();
    const variable = this.free[index] ?? -1;
    this.values[variable] = (this.values[variable] ?? 0) + sign * length;
    for (let row = 0; row < column.length; row++) {
      const slope = sign * (column[row] ?? 0);
      const basic = this.basic[row] ?? -1;
      if (slope !== 0) this.values[basic] = Math.max(0, (this.values[basic] ?? 0) - slope * length);
    }
    if (leaving >= 0) this.pivot(leaving, index);
  }

  private pivot(row: number, index: number): void {
    const entering = this.columns[index] ?? new Float64Array();
    const factor = entering[row] ?? 1;
    for (const column of this.columns) {
      const own = (column[row] ?? 0) / factor;
      if (column === entering || own === 0) continue;
      for (let i = 0; i < column.length; i++) column[i] = (column[i] ?? 0) - own * (entering[i] ?? 0);
      column[row] = own;
    }
    for (let i = 0; i < entering.length; i++) entering[i] = -(entering[i] ?? 0) / factor;
    entering[row] = 1 / factor;
    [this.basic[row], this.free[index]] = [this.free[index] ?? -1, this.basic[row] ?? -1];
  }
}

interface Step {
  readonly index: number;
  readonly sign: 1 | -1;
  readonly length: number;
  /** Row of the basic variable that reaches 0 first; -1 if none does. */
  readonly leaving: number;
  readonly gain: number;
}
