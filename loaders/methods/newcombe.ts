import { type Interval, wilson } from "./wilson.js";

/** Successes among n. */
export interface Proportion {
  readonly successes: number;
  readonly n: number;
}

/**
 * Difference of two independent shares, first − second (−1…1), with its hybrid score interval.
 * Inputs and errors as `wilson`. Newcombe (1998, Statistics in Medicine 17), method 10.
 */
export function newcombe(first: Proportion, second: Proportion, level = 0.95): Interval {
  const one = wilson(first.successes, first.n, level);
  const two = wilson(second.successes, second.n, level);
  const estimate = one.estimate - two.estimate;
  return {
    estimate,
    low: Math.max(-1, estimate - Math.hypot(one.estimate - one.low, two.high - two.estimate)),
    high: Math.min(1, estimate + Math.hypot(one.high - one.estimate, two.estimate - two.low)),
  };
}
