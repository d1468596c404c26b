import type { Proportion } from "./newcombe.js";
import { criticalZ, twoSidedP } from "./normal.js";
import type { Interval } from "./wilson.js";

/** Two groups compared within one stratum, that is among customers who are alike otherwise. */
export interface Stratum {
  readonly first: Proportion;
  readonly second: Proportion;
}

/** How many times the odds of the first group are those of the second. */
export interface StratifiedOdds extends Interval {
  /** Of no difference within strata (Cochran 1954; Mantel & Haenszel 1959), without continuity correction. */
  readonly p_value: number;
  /** The odds ratio when strata are thrown together: on the other side of 1 than the estimate in Simpson's paradox. */
  readonly crude: number;
  /** Odds ratio of each stratum, in the order given; NaN where a stratum tells nothing. */
  readonly strata: readonly number[];
}

/**
 * Common odds ratio over strata, so that a difference in who is in which stratum does not pass for one between groups.
 * Mantel & Haenszel (1959, JNCI 22), interval of Robins, Breslow & Greenland (1986, Biometrics 42). null where no stratum
 * holds both outcomes in both groups taken together; RangeError unless 0 ≤ successes ≤ n.
 */
export function mantelHaenszel(strata: readonly Stratum[], level = 0.95): StratifiedOdds | null {
  const tables = strata.map(toTable);
  const terms = tables
    .filter(({ n }) => n > 0)
    .map(({ a, b, c, d, n }) => ({
      agree: (a * d) / n,
      oppose: (b * c) / n,
      concordant: (a + d) / n,
      excess: a - ((a + b) * (a + c)) / n,
      variance: n > 1 ? ((a + b) * (c + d) * (a + c) * (b + d)) / (n * n * (n - 1)) : 0,
    }));
  const sum = (of: (term: (typeof terms)[number]) => number) => terms.reduce((all, term) => all + of(term), 0);
  const agree = sum((term) => term.agree);
  const oppose = sum((term) => term.oppose);
  const variance = sum((term) => term.variance);
  if (!(agree > 0 && oppose > 0 && variance > 0)) return null;
  const mixed = sum(({ concordant, ...term }) => concordant * term.oppose + (1 - concordant) * term.agree);
  const error = Math.sqrt(
    sum((term) => term.concordant * term.agree) / (2 * agree * agree) +
      mixed / (2 * agree * oppose) +
      sum((term) => (1 - term.concordant) * term.oppose) / (2 * oppose * oppose),
  );
  const estimate = agree / oppose;
  const factor = Math.exp(criticalZ(level) * error);
  return {
    estimate,
    low: estimate / factor,
    high: estimate * factor,
    p_value: twoSidedP(sum((term) => term.excess) / Math.sqrt(variance)),
    crude: odds(tables.reduce(together, { a: 0, b: 0, c: 0, d: 0, n: 0 })),
    strata: tables.map(odds),
  };
}

interface Table {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly n: number;
}

function toTable({ first, second }: Stratum): Table {
  for (const { successes, n } of [first, second]) {
    if (!(successes >= 0 && successes <= n && Number.isFinite(n))) {
      throw new RangeError(`mantelHaenszel: expected 0 ≤ successes ≤ n, received ${successes} of ${n}`);
    }
  }
  const [a, c] = [first.successes, second.successes];
  return { a, b: first.n - a, c, d: second.n - c, n: first.n + second.n };
}

function together(one: Table, two: Table): Table {
  return { a: one.a + two.a, b: one.b + two.b, c: one.c + two.c, d: one.d + two.d, n: one.n + two.n };
}

function odds({ a, b, c, d }: Table): number {
  return (a * d) / (b * c);
}
