import type { Row } from "./declaration.js";
import { type CountedRows, hiddenShare } from "./hidden-share.js";

/** The same table at one of several grains: months, quarters, years. */
export interface GrainCandidate<Grain extends string> {
  readonly grain: Grain;
  readonly rows: readonly Row[];
}

/**
 * The first grain, given from fine to coarse, at which at most a tenth of the cells will be hidden; the coarsest if none
 * does. Error without candidates.
 */
export function chooseGrain<Grain extends string>(
  candidates: readonly GrainCandidate<Grain>[],
  options: CountedRows & { readonly maxHidden?: number },
): GrainCandidate<Grain> & { readonly hidden_share: number } {
  const measured = candidates.map((candidate) => ({
    ...candidate,
    hidden_share: hiddenShare(candidate.rows, options),
  }));
  const chosen = measured.find(({ hidden_share }) => hidden_share <= (options.maxHidden ?? 0.1)) ?? measured.at(-1);
  if (!chosen) throw new Error("chooseGrain: expected at least one candidate, received none.");
  return chosen;
}
