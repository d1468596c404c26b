import {
  type CountTable,
  indexOf,
  isOneWorld,
  isSmall,
  LAYERS,
  type Layer,
  payersIn,
  personsAt,
  personsIn,
  placeOf,
} from "./table.js";

/**
 * What of a cell is too small to show: all of it, only who of its persons can be contacted and who cannot, only its money, or only
 * how much of that comes from those who can be contacted.
 */
export type Kind = "cell" | "reach" | "money" | "split";

/** A cell of 1 … k − 1 persons, or with a part of that size, and the layers in which it is that small. */
export interface SmallCell {
  readonly index: number;
  readonly at: readonly number[];
  readonly kind: Kind;
  readonly layers: readonly Layer[];
}

export function smallCells(table: CountTable, k: number): SmallCell[] {
  const cells: SmallCell[] = [];
  for (let index = 0; index < table.hidden.length; index++) {
    const layers = LAYERS.filter((layer) => isSmall(personsAt(table, layer, index), k));
    const kind = personsIn(table, index) < k ? "cell" : "reach";
    if (layers.length > 0) cells.push({ index, at: placeOf(table, index), kind, layers });
  }
  return cells;
}

/** Cells whose money is of 1 … k − 1 payers, or only that of those who can be contacted, or cannot. */
export function smallMoney(table: CountTable, k: number): SmallCell[] {
  const cells: SmallCell[] = [];
  for (let index = 0; index < table.hidden.length; index++) {
    const layers = LAYERS.filter((layer) => isSmall(countAt(table, "money", layer, index), k));
    const kind = payersIn(table, index) < k ? "money" : "split";
    if (layers.length > 0) cells.push({ index, at: placeOf(table, index), kind, layers });
  }
  return cells;
}

const isOfMoney = (kind: Kind): boolean => kind === "money" || kind === "split";

/** Those whom the rule counts: payers where it is about money. */
const countAt = (table: CountTable, kind: Kind, layer: Layer, index: number): number =>
  (isOfMoney(kind) ? table.payers[layer][index] : table.persons[layer][index]) ?? 0;

/** A block of 2 × 2 × … cells between two opposite corners, hidden as a whole around the small cell in the first. */
export interface Block {
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly kind: Kind;
  readonly layers: readonly Layer[];
}

/** Value numbers of each corner; the bits of a corner's number say in which criteria it stands opposite. */
export const cornersOf = ({ from, to }: Pick<Block, "from" | "to">): number[][] =>
  Array.from({ length: 2 ** from.length }, (_, bits) =>
    from.map((value, place) => (bits & (1 << place) ? (to[place] ?? value) : value)),
  );

export function isOdd(corner: number): boolean {
  let odd = false;
  for (let bits = corner; bits > 0; bits >>= 1) odd = odd !== ((bits & 1) === 1);
  return odd;
}

/**
 * Whether a block covers a small cell in its first corner. The corners an odd number of steps away hold at least `least` persons
 * in each layer that is small: these may move to the other corners and leave every sum over a criterion as it is. Where the
 * cell's persons are shown, as many of the other layer must stand in the other corners to change places with them. Of money, the
 * other corners must have some: where nobody is, or nobody can have paid, a reader knows that there is none. Where its sum is
 * shown, what one layer has more the other has less, so that every corner must have money of both.
 */
export function isCover(
  table: CountTable,
  corners: readonly number[],
  { kind, layers }: Pick<Block, "kind" | "layers">,
  least: number,
): boolean {
  return corners.every((index, corner) =>
    layers.every((layer) => {
      if (kind === "split" && countAt(table, kind, layer === 0 ? 1 : 0, index) === 0) return false;
      if (isOdd(corner)) return countAt(table, kind, layer, index) >= least;
      if (isOfMoney(kind)) return countAt(table, kind, layer, index) > 0;
      return kind === "cell" || personsAt(table, layer === 0 ? 1 : 0, index) > 0;
    }),
  );
}

/** The blocks that cover a small cell. */
export function* coversOf(table: CountTable, cell: SmallCell, k: number): Generator<Block> {
  const { at, kind, layers } = cell;
  const isLarge = (index: number) => layers.every((layer) => countAt(table, kind, layer, index) >= k);
  const others = at.map((own, place) => {
    const values = Array.from({ length: table.sizes[place] ?? 1 }, (_, value) => value);
    return values.filter(
      (value) =>
        value !== own && isOneWorld(table, place, own, value) && isLarge(indexOf(table, at.with(place, value))),
    );
  });
  for (const to of combinations(others)) {
    const block = { from: at, to, kind, layers };
    const corners = cornersOf(block).map((corner) => indexOf(table, corner));
    if (isCover(table, corners, block, k)) yield block;
  }
}

function* combinations(choices: readonly (readonly number[])[]): Generator<number[]> {
  const [first, ...rest] = choices;
  if (!first) {
    yield [];
    return;
  }
  for (const value of first) for (const more of combinations(rest)) yield [value, ...more];
}

const MARKS = { cell: "hidden", reach: "hiddenReach", money: "hiddenMoney", split: "hiddenSplit" } as const;

/** Persons that hiding a block would hide in addition, and one for each cell. */
export function costOf(table: CountTable, block: Block): number {
  const mark = table[MARKS[block.kind]];
  return cornersOf(block).reduce((sum, corner) => {
    const index = indexOf(table, corner);
    return sum + (mark[index] ? 0 : 1 + personsIn(table, index));
  }, 0);
}

export function hideCells(table: CountTable, indexes: Iterable<number>, kind: Kind): void {
  for (const index of indexes) {
    if (kind === "cell") table.hidden[index] = 1;
    if (!isOfMoney(kind)) table.hiddenReach[index] = 1;
    if (kind === "cell" || kind === "money") table.hiddenMoney[index] = 1;
    table.hiddenSplit[index] = 1;
  }
}

export const indexesOf = (table: CountTable, block: Block): number[] =>
  cornersOf(block).map((corner) => indexOf(table, corner));

/** The block that covers a cell and hides fewest further persons; null where none covers it. */
export function cheapest(table: CountTable, cell: SmallCell, k: number): Block | null {
  let best: { readonly block: Block; readonly cost: number } | null = null;
  for (const block of coversOf(table, cell, k)) {
    const cost = costOf(table, block);
    if (!best || cost < best.cost) best = { block, cost };
    if (cost === 0) break;
  }
  return best?.block ?? null;
}
