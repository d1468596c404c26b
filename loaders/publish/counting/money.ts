import { type Block, cheapest, hideCells, indexesOf, type SmallCell, smallMoney } from "./cover.js";
import { givesAway } from "./groups.js";
import { coversBelow, inheritedBlock, stuckIn } from "./inherited.js";
import type { Covered, RawTable } from "./protect.js";
import type { CountTable } from "./table.js";

/**
 * Hides money of few payers, in blocks as persons are: only how much comes from those who can be contacted, where only that is of
 * few. All of it where that cannot be. Nothing is taken together for it.
 */
export function protectMoney(
  raw: RawTable,
  table: CountTable,
  below: readonly Covered[],
  k: number,
): readonly Block[] | null {
  const blocks = below.every(({ money }) => money !== null) ? coverMoney(table, below, k) : null;
  if (blocks && !givesAway(raw, table, k, "payers")) return blocks;
  table.hiddenMoney.fill(1);
  table.hiddenSplit.fill(1);
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
    const found = blocksAround(table, { ...cell, layers }, k);
    if (!found) return null;
    for (const block of found) hideCells(table, indexesOf(table, block), block.kind);
    blocks.push(...found);
  }
  return blocks;
}

/** One block for all that is small of a cell, or one for each part; of more than has to be hidden where there is no other. */
function blocksAround(table: CountTable, cell: SmallCell, k: number): readonly Block[] | null {
  const kinds = cell.kind === "split" ? (["split", "money"] as const) : [cell.kind];
  for (const kind of kinds) {
    const whole = cheapest(table, { ...cell, kind }, k);
    if (whole) return [whole];
    const parts = cell.layers.map((layer) => cheapest(table, { ...cell, kind, layers: [layer] }, k));
    if (parts.every((block) => block !== null)) return parts;
  }
  return null;
}
