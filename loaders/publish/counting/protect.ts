import { type Block, cheapest, hideCells, indexesOf, type SmallCell, smallCells } from "./cover.js";
import { apart, joined, merged } from "./groupings.js";
import { givesAway } from "./groups.js";
import { coversBelow, inheritedBlock, stuckIn } from "./inherited.js";
import { protectMoney } from "./money.js";
import {
  type CellFacts,
  type CountTable,
  countTable,
  type Grouping,
  personsIn,
  placeOf,
  project,
  shownShare,
} from "./table.js";

/** Cells of every combination of some criteria, before anything is hidden. */
export interface RawTable {
  readonly criteria: readonly number[];
  readonly cells: readonly CellFacts[];
}

export interface Values {
  readonly count: number;
  /** Values have an order: only neighbours are taken together. */
  readonly isOrdered: boolean;
}

export interface ProtectOptions {
  readonly k: number;
  readonly values: readonly Values[];
  /** Least share of persons in cells that a table shows; else values are taken together, and at last the table is left out. */
  readonly leastShown: number;
  /** Least share of persons in cells that show who can be contacted. */
  readonly leastReach: number;
  /** Pairs of criteria that must not be counted together. */
  readonly crossed?: readonly (readonly number[])[];
  /** Of each value of each criterion: blocks swap values of one world only. All of one where it is left out. */
  readonly worlds?: readonly (readonly number[])[];
  /** Tables of one criterion, with what of their money is hidden. */
  readonly singles?: readonly Covered[];
}

/** A table that may be published, with the blocks that cover its small cells. */
export interface Covered {
  readonly table: CountTable;
  readonly blocks: readonly Block[];
  /** Money by the same values, or by more of them together; nothing but money is read of it. */
  readonly moneyTable: CountTable;
  /** Blocks that cover the money of few payers; null where no money of the table is shown. */
  readonly money: readonly Block[] | null;
}

/**
 * The tables of two and three criteria with cells hidden and values taken together, so that no hidden cell, and no sum of
 * hidden cells over fewer than k persons, follows from what is shown (docs/decisions/0050). Tables that cannot be protected
 * are left out. Every value alone must hold at least k of each layer, or none.
 */
export function protectTables(triples: readonly RawTable[], options: ProtectOptions): Covered[] {
  const pairs = new Map<string, Covered>();
  for (const triple of triples) {
    for (const criteria of pairsOf(triple.criteria)) {
      const key = keyOf(criteria);
      if (pairs.has(key)) continue;
      const places = criteria.map((criterion) => triple.criteria.indexOf(criterion));
      const pair = protectTable({ criteria, cells: [...project(triple.cells, places)] }, [], options);
      if (pair) pairs.set(key, pair);
    }
  }
  const covered = triples.flatMap((triple) => {
    const below = pairsOf(triple.criteria).flatMap((criteria) => pairs.get(keyOf(criteria)) ?? []);
    return below.length < 3 ? [] : (protectTable(triple, below, options) ?? []);
  });
  return [...pairs.values(), ...covered];
}

export const keyOf = (criteria: readonly number[]): string => criteria.join();

export const pairsOf = (criteria: readonly number[]): number[][] =>
  criteria.flatMap((one, index) => criteria.slice(index + 1).map((other) => [one, other]));

/** One table, as fine as it can be shown beside the published tables of fewer criteria; null where it cannot. */
export function protectTable(raw: RawTable, below: readonly Covered[], options: ProtectOptions): Covered | null {
  const isCrossed = (options.crossed ?? []).some((pair) => pair.every((one) => raw.criteria.includes(one)));
  if (isCrossed) return null;
  let groupings = raw.criteria.map((criterion) =>
    below
      .filter(({ table }) => table.criteria.includes(criterion))
      .map(({ table }) => table.groupings[table.criteria.indexOf(criterion)] ?? [])
      .reduce(joined, apart(options.values[criterion]?.count ?? 0)),
  );
  for (;;) {
    const table = countTable(raw.criteria, groupings, raw.cells, options.worlds);
    if (Math.min(...table.sizes) < 2) return null;
    const outcome = cover(table, below, options);
    if ("blocks" in outcome) {
      if (givesAway(raw, outcome.table, options.k, "persons")) return null;
      const singles = (options.singles ?? []).filter((one) =>
        one.table.criteria.every((own) => raw.criteria.includes(own)),
      );
      return { ...outcome, ...protectMoney(raw, table, [...singles, ...below], options) };
    }
    const coarser = coarsened(table, outcome.exposed, options);
    if (!coarser) return null;
    groupings = coarser;
  }
}

/** Hides what stands under hidden cells, then a block around every small cell; or says which cell stays exposed. */
function cover(
  table: CountTable,
  below: readonly Covered[],
  { k, leastShown, leastReach }: ProtectOptions,
): Pick<Covered, "table" | "blocks"> | { readonly exposed: SmallCell } {
  const inherited = below.flatMap((other) =>
    other.blocks.flatMap((block) => inheritedBlock(table, other.table, block) ?? []),
  );
  for (const block of inherited) {
    hideCells(table, block.corners.flat(), block.kind);
    const stuck = stuckIn(table, block);
    if (stuck) return { exposed: stuck };
  }
  const small = smallCells(table, k);
  const blocks: Block[] = [];
  for (const cell of small) {
    const layers = cell.layers.filter((layer) => !inherited.some((block) => coversBelow(table, block, cell, layer, k)));
    if (layers.length === 0) continue;
    const block = cheapest(table, { ...cell, layers }, k);
    if (!block) return { exposed: cell };
    hideCells(table, indexesOf(table, block), block.kind);
    blocks.push(block);
  }
  if (shownShare(table) < leastShown) return { exposed: rarest(table, small, "cell") };
  if (shownShare(table, "hiddenReach") < leastReach) return { exposed: rarest(table, small, "reach") };
  return { table, blocks };
}

/** The small cell whose taking together with others costs least. */
function rarest(table: CountTable, small: readonly SmallCell[], kind: Block["kind"]): SmallCell {
  const margins = marginsOf(table);
  const least = ({ at }: SmallCell) => Math.min(...at.map((group, place) => margins[place]?.[group] ?? 0));
  const own = small.filter((cell) => cell.kind === kind);
  const [first] = (own.length > 0 ? own : small).toSorted((a, b) => least(a) - least(b) || a.index - b.index);
  return first ?? { index: 0, at: placeOf(table, 0), kind, layers: [0] };
}

/** Persons with each group of each criterion. */
function marginsOf(table: CountTable): number[][] {
  const margins = table.sizes.map((size) => new Array<number>(size).fill(0));
  for (let index = 0; index < table.hidden.length; index++) {
    const persons = personsIn(table, index);
    if (persons === 0) continue;
    for (const [place, group] of placeOf(table, index).entries()) {
      const margin = margins[place];
      if (margin) margin[group] = (margin[group] ?? 0) + persons;
    }
  }
  return margins;
}

/** Takes together, in one criterion, the group of an exposed cell and another; null where nothing can be. */
function coarsened(table: CountTable, { at }: SmallCell, { values }: ProtectOptions): Grouping[] | null {
  const margins = marginsOf(table);
  const persons = (place: number, group: number) => margins[place]?.[group] ?? 0;
  const places = at
    .map((group, place) => ({ place, group }))
    .toSorted((a, b) => persons(a.place, a.group) - persons(b.place, b.group) || a.place - b.place);
  for (const { place, group } of places) {
    const isOrdered = values[table.criteria[place] ?? -1]?.isOrdered ?? false;
    const grouping = merged(table.groupings[place] ?? [], group, (other) => persons(place, other), isOrdered);
    if (grouping) return table.groupings.map((known, index) => (index === place ? grouping : known));
  }
  return null;
}
