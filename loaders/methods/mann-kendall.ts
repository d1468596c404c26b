import { criticalZ, twoSidedP } from "./normal.js";
import type { Interval } from "./wilson.js";

export interface TimedValue {
  readonly time: number;
  readonly value: number;
}

export interface MonotonicTrend {
  /** Kendall's τ-b of value and time, −1…1. */
  readonly tau: number;
  readonly p_value: number;
  /** `exact` up to 50 values without ties, else the normal law with continuity correction. */
  readonly method: "exact" | "normal";
  /** Median of the slopes between all pairs, in units of value per unit of time, with its interval. */
  readonly slope: Interval;
}

const EXACT_UP_TO = 50;

/**
 * Does a series of values rise or fall, whatever the shape? Mann (1945, Econometrica 13), ties after Kendall (1975); slope
 * and interval of Sen (1968, JASA 63). Assumes independent values: cut seasons out first, by taking year on year. null for
 * fewer than four values or values that never change; RangeError for values that are not finite or a time given twice.
 */
export function mannKendall(series: readonly TimedValue[], level = 0.95): MonotonicTrend | null {
  const ordered = checked(series);
  const n = ordered.length;
  if (n < 4) return null;
  const values = ordered.map(({ value }) => value);
  const slopes: number[] = [];
  let score = 0;
  for (const [i, later] of ordered.entries()) {
    for (const earlier of ordered.slice(0, i)) {
      score += Math.sign(later.value - earlier.value);
      slopes.push((later.value - earlier.value) / (later.time - earlier.time));
    }
  }
  const ties = tieSizes(values);
  const pairs = (n * (n - 1)) / 2;
  const tied = ties.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  if (tied === pairs) return null;
  const correction = ties.reduce((sum, size) => sum + size * (size - 1) * (2 * size + 5), 0);
  const error = Math.sqrt((n * (n - 1) * (2 * n + 5) - correction) / 18);
  const isExact = tied === 0 && n <= EXACT_UP_TO;
  return {
    tau: score / Math.sqrt(pairs * (pairs - tied)),
    p_value: isExact ? exactP(score, n) : twoSidedP((Math.abs(score) - Math.sign(Math.abs(score))) / error),
    method: isExact ? "exact" : "normal",
    slope: medianSlope(slopes, criticalZ(level) * error),
  };
}

/** Median of the slopes; limits are the slopes at ranks (N ∓ z·σ)/2 of them. */
function medianSlope(slopes: readonly number[], reach: number): Interval {
  const ordered = [...slopes].sort((a, b) => a - b);
  const count = ordered.length;
  const at = (rank: number) => ordered[Math.min(Math.max(rank, 0), count - 1)] ?? Number.NaN;
  return {
    estimate: (at(Math.floor((count - 1) / 2)) + at(Math.ceil((count - 1) / 2))) / 2,
    low: at(Math.round((count - reach) / 2) - 1),
    high: at(Math.round((count + reach) / 2)),
  };
}

/** P(|S| ≥ |score|) over all orders of n distinct values, by the law of the number of inversions. */
function exactP(score: number, n: number): number {
  let law = [1];
  for (let size = 2; size <= n; size++) {
    const next = Array.from({ length: law.length + size - 1 }, (_, inversions) => {
      const from = law.slice(Math.max(0, inversions - size + 1), inversions + 1);
      return from.reduce((sum, p) => sum + p, 0) / size;
    });
    law = next;
  }
  const pairs = law.length - 1;
  return Math.min(
    1,
    law.reduce((sum, p, inversions) => (Math.abs(pairs - 2 * inversions) >= Math.abs(score) ? sum + p : sum), 0),
  );
}

function tieSizes(values: readonly number[]): number[] {
  const sizes = new Map<number, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  return [...sizes.values()].filter((size) => size > 1);
}

function checked(series: readonly TimedValue[]): TimedValue[] {
  const ordered = [...series].sort((a, b) => a.time - b.time);
  for (const [i, { time, value }] of ordered.entries()) {
    if (!Number.isFinite(time + value))
      throw new RangeError(`mannKendall: expected finite numbers, received ${time}, ${value}`);
    if (ordered[i - 1]?.time === time) throw new RangeError(`mannKendall: time ${time}: expected once, received twice`);
  }
  return ordered;
}
