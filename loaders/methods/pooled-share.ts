import { type Interval, wilson } from "./wilson.js";

export interface Group {
  readonly successes: number;
  readonly n: number;
}

/**
 * How many times as much groups differ in their share as chance would have them: Pearson's χ² ÷ (groups − 1), at least 1
 * (McCullagh & Nelder 1989, Generalized Linear Models, 4.5). 1 for fewer than two groups, or where everybody is alike.
 */
export function dispersion(groups: readonly Group[]): number {
  const own = groups.filter(({ n }) => n > 0);
  const n = own.reduce((sum, group) => sum + group.n, 0);
  const share = own.reduce((sum, { successes }) => sum + successes, 0) / n;
  if (own.length < 2 || !(share > 0 && share < 1)) return 1;
  const chiSquare = own.reduce(
    (sum, group) => sum + (group.successes - share * group.n) ** 2 / (share * (1 - share) * group.n),
    0,
  );
  return Math.max(1, chiSquare / (own.length - 1));
}

/**
 * Share of successes over all groups, each weighing as much as it holds. The limits are Wilson's (1927) of a sample as many times
 * smaller as groups differ more than by chance: the next group may differ as well.
 */
export function pooledShare({ successes, n }: Group, spread: number, level = 0.95): Interval {
  const effective = n / spread;
  return wilson((successes / n) * effective, effective, level);
}
