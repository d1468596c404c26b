import { Table } from "arquero/src/table/Table.js";
import { filter } from "arquero/src/verbs/filter.js";
import { groupby } from "arquero/src/verbs/groupby.js";
import { rollup } from "arquero/src/verbs/rollup.js";
import type { CubeTable } from "../../loaders/publish/cube.js";

/** As many criteria as a table of the cube may have. */
const MOST_CRITERIA = 4;
const PLACES = Array.from({ length: MOST_CRITERIA }, (_, place) => place);

/** Groups that are counted, of each criterion of a table. */
export type Wanted = readonly ReadonlySet<number>[];

/** A number of every combination of groups, null where it is hidden; and how much of it is of those who can be contacted. */
export interface Cells {
  /** For each criterion, the group of each of its values. */
  readonly groups: CubeTable["groups"];
  readonly whole: readonly (number | null)[];
  readonly reached: readonly (number | null)[];
}

/** Sums over cells; and how many of these do not show it, since a sum without them would be a part called a whole. */
export interface Sums {
  readonly whole: number;
  readonly reached: number;
  readonly hidden: { readonly whole: number; readonly reached: number };
}

// Arquero parses and compiles these when the site is built (scripts/finish/arquero-ahead.ts): their text may depend on no data.
const IS_WANTED = `(d, $) => ${PLACES.map((place) => `$.wanted${place}[d.group${place}]`).join(" && ")}`;
const SUMS = {
  whole: "d => op.sum(d.whole)",
  reached: "d => op.sum(d.reached)",
  wholeHidden: "d => op.invalid(d.whole)",
  reachedHidden: "d => op.invalid(d.reached)",
} as const;

export const personsIn = remembered((table: CubeTable): Cells => {
  const shown = (numbers: readonly number[]) => numbers.map((number) => (number < 0 ? null : number));
  return { groups: table.groups, whole: shown(table.persons), reached: shown(table.contactable) };
});
export const moneyIn = remembered(
  (table: CubeTable): Cells => ({
    groups: table.moneyGroups ?? table.groups,
    whole: table.revenue,
    reached: table.revenueContactable,
  }),
);

/** One row per cell: its group in each criterion, 0 where the table has fewer, and its numbers. */
const rowsFor = remembered(({ groups, whole, reached }: Cells): Table => {
  if (groups.length > MOST_CRITERIA)
    throw new Error(`${groups.length} criteria: tables of cells have at most ${MOST_CRITERIA}.`);
  const columns = PLACES.map((place) => {
    // The last criterion runs fastest.
    const after = PLACES.slice(place + 1).reduce((product, later) => product * sizeAt(groups, later), 1);
    return [`group${place}`, whole.map((_, cell) => Math.floor(cell / after) % sizeAt(groups, place))] as const;
  });
  return new Table({ ...Object.fromEntries(columns), whole, reached });
});

const sizeAt = (groups: Cells["groups"], place: number): number => Math.max(0, ...(groups[place] ?? [])) + 1;

function remembered<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const made = new WeakMap<Of, Made>();
  return (of) => {
    const found = made.get(of) ?? make(of);
    made.set(of, found);
    return found;
  };
}

/** The wanted cells, added up. */
export function sumOf(cells: Cells, wanted: Wanted): Sums {
  return sumsAt(rollup(wantedRows(cells, wanted), SUMS), 0);
}

/** The wanted cells, added up for each group of the criterion in one place. */
export function sumsBy(cells: Cells, wanted: Wanted, place: number): ReadonlyMap<number, Sums> {
  const name = `group${place}`;
  const split = rollup(groupby(wantedRows(cells, wanted), name), SUMS);
  return new Map(split.array(name).map((group, row) => [Number(group), sumsAt(split, row)]));
}

function wantedRows(cells: Cells, wanted: Wanted): Table {
  const flags = PLACES.map((place) => {
    const size = sizeAt(cells.groups, place);
    return [`wanted${place}`, Array.from({ length: size }, (_, group) => wanted[place]?.has(group) ?? true)] as const;
  });
  return filter(rowsFor(cells).params(Object.fromEntries(flags)), IS_WANTED);
}

function sumsAt(table: Table, row: number): Sums {
  // Nothing but hidden cells has no sum.
  const number = (name: keyof typeof SUMS) => Number(table.array(name)[row] ?? 0);
  return {
    whole: number("whole"),
    reached: number("reached"),
    hidden: { whole: number("wholeHidden"), reached: number("reachedHidden") },
  };
}
