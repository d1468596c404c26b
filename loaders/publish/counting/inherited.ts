import { type Block, cornersOf, isCover, isOdd, type SmallCell } from "./cover.js";
import { type CountTable, isOneWorld, type Layer, placeOf } from "./table.js";

/** A block of a table of fewer criteria, as it stands in this one: its corners under each combination of the others. */
export interface Inherited extends Block {
  readonly places: readonly number[];
  readonly corners: readonly (readonly number[])[];
}

/** Null where the block's opposite sides are taken together here, so that its moves show nowhere. */
export function inheritedBlock(table: CountTable, other: CountTable, block: Block): Inherited | null {
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
export function stuckIn(table: CountTable, { corners, places, from, to, kind, layers }: Inherited): SmallCell | null {
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
export function coversBelow(table: CountTable, block: Inherited, cell: SmallCell, layer: Layer, k: number): boolean {
  if (cell.kind === "cell" && block.kind !== "cell") return false;
  // Where only the parts of a sum can change, the sum is told.
  if (cell.kind === "money" && block.kind === "split") return false;
  const kind = block.kind === "money" ? block.kind : cell.kind;
  return block.corners.some((corners) => {
    const position = corners.indexOf(cell.index);
    if (position < 0) return false;
    const turned = isOdd(position) ? corners.map((_, corner) => corners[corner ^ 1] ?? 0) : corners;
    return isCover(table, turned, { kind, layers: [layer] }, k);
  });
}
