import { Dictionary } from "./dictionary.js";
import type { PivotRow } from "./elimination.js";

const ROUNDING = 1e-6;

/**
 * The variables below k of which a reader can tell that they are. By linear duality the largest value
 * that non-negativity and the equations allow for a variable is also the smallest sum of hidden cells around it that
 * follows from what is shown: if every ceiling reaches k, no sum over fewer than k units does. (The "upper protection
 * level" of cell suppression, Fischetti & Salazar 2001, Management Science 47.) `certified` holds the
 * variables known to reach k, and is added to.
 */
export function smallCeilings(
  rows: readonly PivotRow<number | bigint>[],
  weights: readonly number[],
  k: number,
  certified: boolean[],
): number[] {
  const dictionary = new Dictionary(rows, weights);
  for (const variable of weights.keys()) {
    while (!certified[variable]) {
      const moved = dictionary.raise(variable, k);
      for (const [other, value] of dictionary.values.entries()) certified[other] ||= value >= k - ROUNDING;
      if (!moved) break;
    }
  }
  return [...weights.keys()].filter((variable) => !certified[variable]);
}
