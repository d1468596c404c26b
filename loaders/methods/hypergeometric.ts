const MOST_TERMS = 100_000;
const EPSILON = 1e-16;
const TINY = 1e-300;
/** Below this the plain series needs fewer operations than the fraction. */
const SERIES_UP_TO = 0.5;

/**
 * Gauss's hypergeometric function 2F1(1, b; c; z) = Σ (b)ₙ/(c)ₙ zⁿ, the case that the integral of a product of two powers
 * leads to. 0 ≤ b ≤ c, c > 0, 0 ≤ z < 1, else RangeError: the value lies between 1 and 1/(1 − z), so that it needs no
 * logarithm, and at least thirteen digits hold. Its continued fraction by Gauss (1812), in the form of Abramowitz &
 * Stegun (1964) 15.2 / NIST DLMF 15.7.1 with b = 0, by Lentz's method; for small z the series.
 */
export function hypergeometricOne(b: number, c: number, z: number): number {
  if (!(b >= 0 && c >= b && c > 0 && z >= 0 && z < 1)) {
    throw new RangeError(`hypergeometricOne: expected 0 ≤ b ≤ c, c > 0 and 0 ≤ z < 1, received ${b}, ${c}, ${z}`);
  }
  return z <= SERIES_UP_TO ? series(b, c, z) : 1 / continuedFraction(b, c, z);
}

function series(b: number, c: number, z: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 0; term > sum * EPSILON; n++) {
    term *= (z * (b + n)) / (c + n);
    sum += term;
  }
  return sum;
}

/** Lentz's method divides by what may vanish. */
function away(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}

function continuedFraction(b: number, c: number, z: number): number {
  let upper = 1;
  let lower = 0;
  let fraction = 1;
  for (let n = 0; n < MOST_TERMS; n++) {
    const odd = n === 0 ? -(b / c) * z : (-(b + n) * (c - 1 + n) * z) / ((c - 1 + 2 * n) * (c + 2 * n));
    lower = 1 / away(1 + odd * lower);
    upper = away(1 + odd / upper);
    fraction *= lower * upper;
    const even = (-(n + 1) * (c - b + n) * z) / ((c + 2 * n) * (c + 2 * n + 1));
    lower = 1 / away(1 + even * lower);
    upper = away(1 + even / upper);
    fraction *= lower * upper;
    if (Math.abs(lower * upper - 1) < EPSILON) break;
  }
  return fraction;
}
