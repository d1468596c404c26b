import type { Row } from "../../../engines/engine.js";
import type { BuyingPattern } from "../../../methods/buying-patterns.js";
import { int } from "../builder.js";
import { weeksOf } from "./inputs.js";

export interface Group {
  readonly kind: "all" | "status" | "rfm" | "at_risk";
  readonly segment: string;
}

type Pattern = Omit<BuyingPattern, "n">;

/** Customers who bought alike and stand alike: each cell counts in several groups, and is looked at once. */
export interface Cells {
  readonly groups: readonly Group[];
  readonly count: (cell: number) => number;
  /** A value per cell; `amount` is what the repeat purchases of all its customers were worth. */
  readonly each: (value: (pattern: Pattern, x: number, n: number, amount: number) => number) => Float64Array;
  /** A value per cell that is the same for all of one number of purchases and one age. */
  readonly perPair: (value: (pair: Pick<Pattern, "x" | "T">) => number) => Float64Array;
  /** A value of each cell, added up per group. */
  readonly sums: (value: (cell: number) => number) => readonly number[];
}

interface Cell extends BuyingPattern {
  readonly amount: number;
  readonly groups: readonly number[];
}

export function cellsOf(patterns: readonly Row[]): Cells {
  const names = [...new Set(patterns.flatMap(groupsOf))].sort();
  const positions = new Map(names.map((name, position) => [name, position]));
  const cells = patterns
    .map(
      (row): Cell => ({
        ...weeksOf(row),
        n: int(row, "customers"),
        amount: Number(row.repeat_amount),
        groups: groupsOf(row).map((name) => positions.get(name) ?? 0),
      }),
    )
    // The engine gives rows in no order, and sums of floats depend on it.
    .sort((a, b) => a.x - b.x || a.T - b.T || a.t_x - b.t_x || a.n - b.n || a.amount - b.amount || byGroups(a, b));
  const pairs = new Map<string, number>();
  const pairOf = cells.map(({ x, T }) => {
    const key = `${x} ${T}`;
    const position = pairs.get(key) ?? pairs.size;
    pairs.set(key, position);
    return position;
  });
  return {
    groups: names.map((name) => {
      const [kind, segment] = name.split(" ");
      return { kind, segment } as Group;
    }),
    count: (cell) => cells[cell]?.n ?? 0,
    each: (value) => Float64Array.from(cells, (cell) => value(cell, cell.x, cell.n, cell.amount)),
    perPair: (value) => {
      const values = new Float64Array(pairs.size).fill(Number.NaN);
      return Float64Array.from(cells, (cell, i) => {
        const pair = pairOf[i] ?? 0;
        if (Number.isNaN(values[pair])) values[pair] = value(cell);
        return values[pair] ?? 0;
      });
    },
    sums: (value) => {
      const sums = names.map(() => 0);
      for (const [i, { groups }] of cells.entries()) {
        const own = value(i);
        for (const group of groups) sums[group] = (sums[group] ?? 0) + own;
      }
      return sums;
    },
  };
}

/** Everybody stands in all, has a status, and may have a segment; those at risk are told by reach besides. */
function groupsOf({ status, rfm_segment, reach }: Row): string[] {
  return [
    "all all",
    `status ${status}`,
    ...(rfm_segment === "none" ? [] : [`rfm ${rfm_segment}`]),
    ...(status === "at_risk" ? [`at_risk ${reach}`] : []),
  ];
}

const byGroups = (a: Cell, b: Cell): number => (a.groups.join(" ") < b.groups.join(" ") ? -1 : 1);
