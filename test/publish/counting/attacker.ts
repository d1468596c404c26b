import type { CubeTable } from "../../../loaders/publish/cube.js";

/** Whether anybody can be in a combination: a reader knows that those without orders have no channel, and nobody else has none. */
export type IsPossible = (at: readonly number[]) => boolean;

/** The combinations of all criteria that each cell of a table adds up, of those that are possible. */
export function membersOf(sizes: readonly number[], table: CubeTable, isPossible: IsPossible = () => true): number[][] {
  const members: number[][] = table.persons.map(() => []);
  for (const [joint, at] of combinations(sizes).entries()) {
    if (!isPossible(at)) continue;
    let index = 0;
    for (const [place, criterion] of table.criteria.entries()) {
      const groups = table.groups[place] ?? [];
      index = index * (Math.max(...groups) + 1) + (groups[at[criterion] ?? 0] ?? 0);
    }
    members[index]?.push(joint);
  }
  return members;
}

export function combinations(sizes: readonly number[]): number[][] {
  return sizes.reduce<number[][]>(
    (all, size) => all.flatMap((at) => Array.from({ length: size }, (_, value) => [...at, value])),
    [[]],
  );
}

const PRIME = 67_108_859;

/** Linear algebra over a prime field: what follows from the shown sums by adding and subtracting them. */
export class Span {
  readonly #rows = new Map<number, number[]>();

  add(cells: readonly number[], size: number): void {
    const row = this.#reduced(vector(cells, size));
    const pivot = row.findIndex((value) => value !== 0);
    if (pivot < 0) return;
    const scale = inverse(row[pivot] ?? 1);
    this.#rows.set(
      pivot,
      row.map((value) => (value * scale) % PRIME),
    );
  }

  has(cells: readonly number[], size: number): boolean {
    return this.#reduced(vector(cells, size)).every((value) => value === 0);
  }

  /** What of a sum does not follow, and what would have to be added for it to: the same sum with the opposite sign. */
  residue(cells: readonly number[], size: number): { readonly own: string; readonly opposite: string } {
    const row = this.#reduced(vector(cells, size));
    const entries = [...row.entries()].filter(([, value]) => value !== 0);
    return {
      own: entries.map(([place, value]) => `${place}:${value}`).join(),
      opposite: entries.map(([place, value]) => `${place}:${PRIME - value}`).join(),
    };
  }

  #reduced(row: number[]): number[] {
    for (let column = 0; column < row.length; column++) {
      const value = row[column] ?? 0;
      const known = value === 0 ? undefined : this.#rows.get(column);
      if (!known) continue;
      for (let index = column; index < row.length; index++)
        row[index] = ((row[index] ?? 0) + (PRIME - value) * (known[index] ?? 0)) % PRIME;
    }
    return row;
  }
}

function vector(cells: readonly number[], size: number): number[] {
  const row = new Array<number>(size).fill(0);
  for (const cell of cells) row[cell] = (row[cell] ?? 0) + 1;
  return row;
}

function inverse(value: number): number {
  let [result, base, power] = [1, value, PRIME - 2];
  while (power > 0) {
    if (power % 2 === 1) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
    power = Math.floor(power / 2);
  }
  return result;
}

/** A sum of unknowns that is known, e.g. persons of a pair over the values of a third criterion. */
export interface Equation {
  readonly unknowns: readonly string[];
  readonly value: number | string;
}

/**
 * Interval propagation: nobody is counted below zero, and every equation narrows what its unknowns can be until nothing
 * moves. Returns the interval of each unknown.
 */
export function intervals(equations: readonly Equation[]): Map<string, [number, number]> {
  const ranges = new Map<string, [number, number]>();
  const range = (name: string): [number, number] => {
    const found: [number, number] = ranges.get(name) ?? [0, 1e9];
    ranges.set(name, found);
    return found;
  };
  for (let isMoving = true; isMoving; ) {
    isMoving = false;
    for (const { unknowns, value } of equations) {
      const whole: [number, number] = typeof value === "number" ? pair(value) : range(value);
      const parts = unknowns.map(range);
      const [low, high] = [0, 1].map((end) => parts.reduce((sum, part) => sum + (part[end] ?? 0), 0)) as [
        number,
        number,
      ];
      isMoving = narrow(whole, low, high) || isMoving;
      for (const part of parts)
        isMoving = narrow(part, whole[0] - (high - part[1]), whole[1] - (low - part[0])) || isMoving;
    }
  }
  return ranges;
}

const pair = (value: number): [number, number] => [value, value];

function narrow(range: [number, number], low: number, high: number): boolean {
  const next: [number, number] = [Math.max(range[0], low), Math.min(range[1], high)];
  const isNarrower = next[0] > range[0] || next[1] < range[1];
  [range[0], range[1]] = next;
  return isNarrower;
}
