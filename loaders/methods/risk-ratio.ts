import type { Proportion } from "./newcombe.js";
import { criticalZ } from "./normal.js";
import type { Interval } from "./wilson.js";

/**
 * How many times as often something happens in the first group as in the second, with its interval on the logarithm (Katz,
 * Baptista, Azen & Pike 1978, Biometrics 34). null where either group has no success, or no failure and no width. RangeError
 * unless 0 ≤ successes ≤ n and n > 0.
 */
export function riskRatio(first: Proportion, second: Proportion, level = 0.95): Interval | null {
  for (const { successes, n } of [first, second])
    if (!(n > 0 && successes >= 0 && successes <= n))
      throw new RangeError(`riskRatio: expected 0 ≤ successes ≤ n and n > 0, received ${successes} of ${n}`);
  if (first.successes === 0 || second.successes === 0) return null;
  const estimate = first.successes / first.n / (second.successes / second.n);
  const variance = [first, second].reduce((sum, { successes, n }) => sum + 1 / successes - 1 / n, 0);
  if (variance === 0) return null;
  const factor = Math.exp(criticalZ(level) * Math.sqrt(variance));
  return { estimate, low: estimate / factor, high: estimate * factor };
}
