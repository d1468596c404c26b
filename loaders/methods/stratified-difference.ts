import { jackknife } from "./jackknife.js";
import { criticalT } from "./student-t.js";
import type { Interval } from "./wilson.js";

/** Two groups of one stratum in one random part of the base. */
export interface StratumCell {
  readonly stratum: string;
  /** Part of the base, from 0: made by a hash of the person id, so that nobody is in two. */
  readonly part: number;
  readonly isExposed: boolean;
  readonly n: number;
  readonly successes: number;
}

export interface StratifiedDifference extends Interval {
  /** Shares of successes in the strata that have both groups, weighted alike, so that their difference is the estimate. */
  readonly exposed: number;
  readonly others: number;
  /** How many of the exposed stand in such strata. */
  readonly matched: number;
  /** |estimate| ÷ its standard error, on `parts − 1` degrees of freedom. */
  readonly t: number;
}

/**
 * How much more often the exposed succeed than others who are alike, over strata: Mantel & Haenszel's risk difference (Greenland &
 * Robins 1985, Biometrics 41), each stratum with weight n₁n₀ ÷ (n₁ + n₀). The interval leaves out one part of the persons at a
 * time (delete-a-group jackknife), since a person's purchases are not independent. null where no stratum has both groups, or
 * leaving out some part leaves none.
 */
export function stratifiedDifference(
  cells: readonly StratumCell[],
  parts: number,
  level = 0.95,
): StratifiedDifference | null {
  const whole = new Map<string, Counts>();
  const byPart = Array.from({ length: parts }, () => new Map<string, Counts>());
  for (const cell of cells) {
    add(whole, cell);
    const part = byPart[cell.part];
    if (part === undefined)
      throw new RangeError(`stratifiedDifference: part: expected 0 to ${parts - 1}, received ${cell.part}`);
    add(part, cell);
  }
  const all = combined(whole, undefined);
  if (all === null) return null;
  const without = byPart.map((part) => combined(whole, part));
  if (without.some((one) => one === null)) return null;
  const { low, high } = jackknife(
    all.exposed - all.others,
    without.map((one) => (one as Combined).exposed - (one as Combined).others),
    { level },
  );
  const estimate = all.exposed - all.others;
  const error = (high - low) / 2 / criticalT(level, parts - 1);
  return { estimate, low, high, ...all, t: error === 0 ? 0 : Math.abs(estimate) / error };
}

interface Counts {
  n1: number;
  x1: number;
  n0: number;
  x0: number;
}

interface Combined {
  readonly exposed: number;
  readonly others: number;
  readonly matched: number;
}

function add(strata: Map<string, Counts>, { stratum, isExposed, n, successes }: StratumCell): void {
  const counts = strata.get(stratum) ?? { n1: 0, x1: 0, n0: 0, x0: 0 };
  if (isExposed) {
    counts.n1 += n;
    counts.x1 += successes;
  } else {
    counts.n0 += n;
    counts.x0 += successes;
  }
  strata.set(stratum, counts);
}

const NOBODY: Counts = { n1: 0, x1: 0, n0: 0, x0: 0 };

function combined(whole: ReadonlyMap<string, Counts>, left: ReadonlyMap<string, Counts> | undefined): Combined | null {
  let [weights, exposed, others, matched] = [0, 0, 0, 0];
  for (const [stratum, all] of whole) {
    const out = left?.get(stratum) ?? NOBODY;
    const [n1, n0] = [all.n1 - out.n1, all.n0 - out.n0];
    if (n1 === 0 || n0 === 0) continue;
    const weight = (n1 * n0) / (n1 + n0);
    weights += weight;
    exposed += (weight * (all.x1 - out.x1)) / n1;
    others += (weight * (all.x0 - out.x0)) / n0;
    matched += n1;
  }
  return weights === 0 ? null : { exposed: exposed / weights, others: others / weights, matched };
}
