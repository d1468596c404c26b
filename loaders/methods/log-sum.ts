/** ln(e^a + e^b) without overflow or underflow; −∞ stands for a term of 0. */
export function logAdd(a: number, b: number): number {
  const [larger, smaller] = a > b ? [a, b] : [b, a];
  return larger === Number.NEGATIVE_INFINITY ? larger : larger + Math.log1p(Math.exp(smaller - larger));
}

/** ln(e^a − e^b) for a ≥ b; −∞ where they are equal or rounding has put b above a. */
export function logSubtract(a: number, b: number): number {
  return b >= a ? Number.NEGATIVE_INFINITY : a + Math.log(-Math.expm1(b - a));
}
