import {
  type Block,
  cornersOf,
  costOf,
  coversOf,
  hideCells,
  isCover,
  isOdd,
  type SmallCell,
  smallCells,
  smallMoney,
} from "./cover.js";
import { apart, joined, merged } from "./groupings.js";
import { givesAway } from "./groups.js";
import {
  type CellFacts,
  type CountTable,
  countTable,
  type Grouping,
  indexOf,
  isOneWorld,
  type Layer,
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
      return { ...outcome, money: protectMoney(raw, table, [...singles, ...below], options.k) };
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
): Omit<Covered, "money"> | { readonly exposed: SmallCell } {
  const inherited = below.flatMap((other) =>
    other.blocks.flatMap((block) => inheritedBlock(table, other, block) ?? []),
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

/** Hides money of few payers, in blocks as persons are; all of it where that cannot be. Nothing is taken together for it. */
function protectMoney(raw: RawTable, table: CountTable, below: readonly Covered[], k: number): readonly Block[] | null {
  const blocks = below.every(({ money }) => money !== null) ? coverMoney(table, below, k) : null;
  if (blocks && !givesAway(raw, table, k, "payers")) return blocks;
  table.hiddenMoney.fill(1);
  return null;
}

function coverMoney(table: CountTable, below: readonly Covered[], k: number): readonly Block[] | null {
  const inherited = below.flatMap((other) =>
    (other.money ?? []).flatMap((block) => inheritedBlock(table, other, block) ?? []),
  );
  for (const block of inherited) {
    hideCells(table, block.corners.flat(), block.kind);
    if (stuckIn(table, block)) return null;
  }
  const blocks: Block[] = [];
  for (const cell of smallMoney(table, k)) {
    const layers = cell.layers.filter((layer) => !inherited.some((block) => coversBelow(table, block, cell, layer, k)));
    if (layers.length === 0) continue;
    const block = cheapest(table, { ...cell, layers }, k);
    if (!block) return null;
    hideCells(table, indexesOf(table, block), block.kind);
    blocks.push(block);
  }
  return blocks;
}

const indexesOf = (table: CountTable, block: Block): number[] =>
  cornersOf(block).map((corner) => indexOf(table, corner));

function cheapest(table: CountTable, cell: SmallCell, k: number): Block | null {
  let best: { readonly block: Block; readonly cost: number } | null = null;
  for (const block of coversOf(table, cell, k)) {
    const cost = costOf(table, block);
    if (!best || cost < best.cost) best = { block, cost };
    if (cost === 0) break;
  }
  return best?.block ?? null;
}

/** The small cell whose taking together with others costs least. */
function rarest(table: CountTable, small: readonly SmallCell[], kind: Block["kind"]): SmallCell {
  const margins = marginsOf(table);
  const least = ({ at }: SmallCell) => Math.min(...at.map((group, place) => margins[place]?.[group] ?? 0));
  const own = small.filter((cell) => cell.kind === kind);
  const [first] = (own.length > 0 ? own : small).toSorted((a, b) => least(a) - least(b) || a.index - b.index);
  return first ?? { index: 0, at: placeOf(table, 0), kind, layers: [0] };
}

/** A block of a table of fewer criteria, as it stands in this one: its corners under each combination of the others. */
interface Inherited extends Block {
  readonly places: readonly number[];
  readonly corners: readonly (readonly number[])[];
}

/** Null where the block's opposite sides are taken together here, so that its moves show nowhere. */
function inheritedBlock(table: CountTable, { table: other }: Covered, block: Block): Inherited | null {
  const places = other.criteria.map((criterion) => table.criteria.indexOf(criterion));
  const here = (at: readonly number[]) =>
    at.map((group, index) => {
      const value = other.groupings[index]?.indexOf(group) ?? 0;
      return table.groupings[places[index] ?? 0]?.[value] ?? 0;
    });
  const [from, to] = [here(block.from), here(block.to)];
  if (from.some((group, index) => group === to[index])) return null;
  const steps = table.sizes.map((_, place) =>
    table.sizes.slice(place + 1).reduce((product, size) => product * size, 1),
  );
  const offsets = cornersOf({ from, to }).map((corner) =>
    corner.reduce((sum, group, index) => sum + (group - (from[index] ?? 0)) * (steps[places[index] ?? 0] ?? 0), 0),
  );
  const corners: number[][] = [];
  for (let index = 0; index < table.hidden.length; index++) {
    const isFirst = places.every(
      (place, number) => Math.floor(index / (steps[place] ?? 1)) % (table.sizes[place] ?? 1) === from[number],
    );
    if (isFirst) corners.push(offsets.map((offset) => index + offset));
  }
  return { places, from, to, kind: block.kind, layers: block.layers, corners };
}

/**
 * A cell of the block where none of the other criteria's values lets anybody move; null where somebody can. Of a group of several
 * worlds nobody can say that it is those who could who stand in it.
 */
function stuckIn(table: CountTable, { corners, places, from, to, kind, layers }: Inherited): SmallCell | null {
  const isMixed = places.some((place, index) => !isOneWorld(table, place, from[index] ?? -1, to[index] ?? -1));
  const stuck = layers.find(
    (layer) => isMixed || !corners.some((some) => isCover(table, some, { kind, layers: [layer] }, 1)),
  );
  const index = corners[0]?.[0];
  return stuck === undefined || index === undefined
    ? null
    : { index, at: placeOf(table, index), kind, layers: [stuck] };
}

/** Whether a block of fewer criteria also covers a cell under one of its corners. */
function coversBelow(table: CountTable, block: Inherited, cell: SmallCell, layer: Layer, k: number): boolean {
  if (cell.kind === "cell" && block.kind !== "cell") return false;
  return block.corners.some((corners) => {
    const position = corners.indexOf(cell.index);
    if (position < 0) return false;
    const turned = isOdd(position) ? corners.map((_, corner) => corners[corner ^ 1] ?? 0) : corners;
    return isCover(table, turned, { kind: cell.kind, layers: [layer] }, k);
  });
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
