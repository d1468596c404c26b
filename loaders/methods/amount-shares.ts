import { criticalZ } from "./normal.js";
import type { Interval } from "./wilson.js";

/** Persons of one kind in a stratum whose kind is known: how many, their amounts and the squares of these. */
export interface KindAmounts {
  readonly persons: number;
  readonly amount: number;
  readonly squares: number;
}

export interface AmountStratum {
  /** Amount of everybody in the stratum, whether their kind is known or not. */
  readonly total: number;
  /** By kind, of those who are known. */
  readonly kinds: readonly KindAmounts[];
}

/**
 * Share of each kind in the amount of all strata, as if in each stratum those unknown were like those known: a ratio estimated in
 * each and weighted by what the stratum holds (separate ratio estimator, Cochran 1977, Sampling Techniques §6.10–6.11), with its
 * linearised variance Σ (y (1 − p))² + Σ (y p)² over (Σ y)². null where a stratum tells nothing or all amounts are nothing.
 */
export function amountShares(strata: readonly AmountStratum[], level = 0.95): Interval[] | null {
  const all = strata.reduce((sum, { total }) => sum + total, 0);
  const known = strata.map(({ kinds }) => ({
    n: kinds.reduce((sum, { persons }) => sum + persons, 0),
    amount: kinds.reduce((sum, { amount }) => sum + amount, 0),
    squares: kinds.reduce((sum, { squares }) => sum + squares, 0),
  }));
  if (!(all > 0) || known.some(({ n, amount }) => n < 2 || !(amount > 0))) return null;
  const z = criticalZ(level);
  return (strata[0]?.kinds ?? []).map((_, kind) => {
    let [estimate, variance] = [0, 0];
    for (const [index, { total, kinds }] of strata.entries()) {
      const { n, amount, squares } = known[index] as (typeof known)[number];
      const own = kinds[kind] as KindAmounts;
      const p = own.amount / amount;
      estimate += total * p;
      // Σ (y (1 − p))² over the kind and Σ (y p)² over the others.
      const spread = own.squares * (1 - 2 * p) + p * p * squares;
      variance += ((total / amount) ** 2 * spread * n) / (n - 1);
    }
    const [share, half] = [estimate / all, (z * Math.sqrt(Math.max(0, variance))) / all];
    return { estimate: share, low: Math.max(0, share - half), high: Math.min(1, share + half) };
  });
}
