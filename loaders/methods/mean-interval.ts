import { criticalT } from "./student-t.js";
import type { Interval } from "./wilson.js";

/** A whole or decimal number without loss: DuckDB's HUGEINT as bigint, its DECIMAL as text. */
export type Exact = number | bigint | string;

/**
 * Mean of n values from their sum and sum of squares, with Student's interval, in the unit of the values.
 * The variance is taken in whole-number arithmetic, since Σx² − (Σx)²/n cancels in floats. n ≥ 2, and sums that belong
 * together, else RangeError. Student (1908).
 */
export function meanInterval(n: number, sum: Exact, sumOfSquares: Exact, level = 0.95): Interval {
  if (!(Number.isSafeInteger(n) && n >= 2)) throw new RangeError(`meanInterval: n: expected 2 or more, received ${n}`);
  const total = parse(sum);
  const squares = parse(sumOfSquares);
  const count = BigInt(n);
  const scale = Math.max(2 * total.scale, squares.scale);
  const spread =
    count * squares.digits * 10n ** BigInt(scale - squares.scale) -
    total.digits ** 2n * 10n ** BigInt(scale - 2 * total.scale);
  if (spread < 0n) {
    throw new RangeError(
      `meanInterval: sum of squares: expected at least sum²/n, received ${sumOfSquares} with sum ${sum}`,
    );
  }
  const estimate = quotient(total.digits, count * 10n ** BigInt(total.scale));
  const variance = quotient(spread, count * (count - 1n) * 10n ** BigInt(scale));
  const half = criticalT(level, n - 1) * Math.sqrt(variance / n);
  return { estimate, low: estimate - half, high: estimate + half };
}

interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

function parse(value: Exact): Decimal {
  const [, sign, whole = "", fraction = "", exponent = "0"] =
    /^([+-]?)(\d+)(?:\.(\d*))?(?:e([+-]?\d+))?$/i.exec(String(value).trim()) ?? [];
  if (sign === undefined) throw new RangeError(`meanInterval: expected a decimal number, received "${value}"`);
  // Without trailing zeros, so that 2.50 and 2.5 give the same bits.
  const significant = fraction.replace(/0+$/, "");
  const magnitude = BigInt(whole + significant);
  const digits = sign === "-" ? -magnitude : magnitude;
  const scale = significant.length - Number(exponent);
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

/** Nearest double but for a last digit, also where both numbers are beyond the range of a double. */
function quotient(numerator: bigint, denominator: bigint): number {
  const length = Math.max(String(numerator).length, String(denominator).length);
  if (length <= 300) return Number(numerator) / Number(denominator);
  const cut = 10n ** BigInt(length - 300);
  return Number(numerator / cut) / Number(denominator / cut);
}
