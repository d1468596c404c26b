import type { Row } from "./declaration.js";
import { type CountedRows, hiddenShare } from "./hidden-share.js";
import { mergeRows } from "./merge-rows.js";

export interface FoldRareOptions extends CountedRows {
  /** The column whose rare categories are folded, the same ones everywhere in the table. */
  readonly dimension: string;
  readonly additive: readonly string[];
  readonly other?: string;
  /** Categories that are never folded: totals, "unknown". */
  readonly keep?: readonly unknown[];
  readonly maxHidden?: number;
  /** Counts again with categories renamed, where persons do not add up and medians do not merge: the table's rows anew. */
  readonly recount?: (groups: ReadonlyMap<unknown, unknown>) => Promise<readonly Row[]>;
}

export interface FoldedTable {
  readonly rows: readonly Row[];
  /** The category that stands for each one folded; empty if none was. */
  readonly groups: ReadonlyMap<unknown, unknown>;
  readonly hidden_share: number;
}

/**
 * Folds the smallest categories into "other", as few as it takes for at most a tenth of the cells to be hidden. Sizes
 * are compared by summed units. Without `recount`, units that do not add up count as their lower bound. Where even one
 * category beside "other" leaves more hidden, the most folded table is returned: `hidden_share` says so.
 */
export async function foldRare(rows: readonly Row[], options: FoldRareOptions): Promise<FoldedTable> {
  const { dimension, other = "other", units, maxHidden = 0.1, additive, recount } = options;
  let best: FoldedTable = { rows, groups: new Map(), hidden_share: hiddenShare(rows, options) };
  const smallestFirst = rank(rows, options);
  const hasOther = rows.some((row) => row[dimension] === other);
  // One category renamed "other" hides nothing; all of them folded shows nothing.
  for (let count = hasOther ? 1 : 2; best.hidden_share > maxHidden && count < smallestFirst.length; count++) {
    const groups = new Map(smallestFirst.slice(0, count).map((category) => [category, other] as const));
    const rename = (category: unknown) => groups.get(category) ?? category;
    // Persons are at most the sum: what does not do even then is not worth a question to the engine.
    const mostUnits = mergeRows(rows, rename, { ...options, additive: [...additive, units, ...(options.parts ?? [])] });
    const isHopeless = hiddenShare(mostUnits, options) > maxHidden && count < smallestFirst.length - 1;
    if (recount && isHopeless) continue;
    const folded = recount ? await recount(groups) : mergeRows(rows, rename, options);
    best = { rows: folded, groups, hidden_share: hiddenShare(folded, options) };
  }
  return best;
}

/** Categories by summed units, smallest first; by name where equal, so that the order of rows does not matter. */
function rank(rows: readonly Row[], { dimension, units, keep = [], other = "other" }: FoldRareOptions): unknown[] {
  const sizes = new Map<unknown, number>();
  for (const row of rows) sizes.set(row[dimension], (sizes.get(row[dimension]) ?? 0) + Number(row[units] ?? 0));
  return [...sizes]
    .filter(([category]) => category !== other && !keep.includes(category))
    .sort(([a, size], [b, otherSize]) => size - otherSize || (String(a) < String(b) ? -1 : 1))
    .map(([category]) => category);
}
