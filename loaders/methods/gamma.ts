/**
 * Regularised lower incomplete gamma function P(a, x), the distribution function of Gamma(a, 1) and, by it, of the
 * Poisson law: P(X ≥ n) = P(n, λ). a > 0, x ≥ 0, else RangeError. Series of Abramowitz & Stegun (1964) 6.5.29 below
 * a + 1, continued fraction 6.5.31 by Lentz's method above. At least nine digits up to a = 1e6.
 */
export function incompleteGamma(a: number, x: number): number {
  if (!(a > 0)) throw new RangeError(`incompleteGamma: expected a > 0, received ${a}`);
  if (!(x >= 0)) throw new RangeError(`incompleteGamma: x: expected at least 0, received ${x}`);
  if (x === 0) return 0;
  const power = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? power * series(a, x) : 1 - power * continuedFraction(a, x);
}

/** Q(a, x) = 1 − P(a, x), with its digits also far out in the tail. Inputs and errors as `incompleteGamma`. */
export function upperIncompleteGamma(a: number, x: number): number {
  if (!(a > 0 && x >= a + 1)) return 1 - incompleteGamma(a, x);
  if (x === Number.POSITIVE_INFINITY) return 0;
  return Math.exp(a * Math.log(x) - x - logGamma(a)) * continuedFraction(a, x);
}

/** x with P(a, x) = p, by bisection to the last digit. a > 0, 0 ≤ p < 1; RangeError outside. */
export function gammaQuantile(p: number, a: number): number {
  if (!(p >= 0 && p < 1)) throw new RangeError(`gammaQuantile: p: expected between 0 and 1, received ${p}`);
  if (p === 0) return 0;
  let low = 0;
  let high = a + 1;
  while (incompleteGamma(a, high) < p) high *= 2;
  for (let i = 0; i < 200 && high - low > 1e-15 * high; i++) {
    const middle = (low + high) / 2;
    if (incompleteGamma(a, middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

const MOST_TERMS = 100_000;
const EPSILON = 1e-16;

function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < MOST_TERMS && term > sum * EPSILON; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

function continuedFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < MOST_TERMS; n++) {
    const factor = -n * (n - a);
    b += 2;
    d = 1 / (factor * d + b);
    c = b + factor / c;
    value *= c * d;
    if (Math.abs(c * d - 1) < EPSILON) break;
  }
  return value;
}

/** ln Γ(a) for a > 0, else NaN: Stirling's series (Abramowitz & Stegun 6.1.41), after stepping up to where it converges. */
export function logGamma(a: number): number {
  if (!(a > 0)) return Number.NaN;
  let passed = 1;
  let z = a;
  for (; z < 15; z++) passed *= z;
  const r = 1 / (z * z);
  const tail = (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r / 1680))) / z;
  return (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + tail - Math.log(passed);
}
