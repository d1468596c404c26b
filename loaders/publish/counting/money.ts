import { type Block, cheapest, hideCells, indexesOf, smallMoney } from "./cover.js";
import { givesAway } from "./groups.js";
import { coversBelow, inheritedBlock, stuckIn } from "./inherited.js";
import type { Covered, RawTable } from "./protect.js";
import type { CountTable } from "./table.js";

/** Hides money of few payers, in blocks as persons are; all of it where that cannot be. Nothing is taken together for it. */
export function protectMoney(
  raw: RawTable,
  table: CountTable,
  below: readonly Covered[],
  k: number,
): readonly Block[] | null {
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
