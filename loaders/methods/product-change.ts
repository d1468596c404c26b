/**
 * What each factor adds to the change of a product from one period to the next: customers × orders per customer × basket
 * (× margin). Each factor's step is weighed over every order in which the factors could have moved (Shapley 1953), so that
 * the parts do not depend on an order and add up to the change exactly; for two factors each is its own change times the
 * mean of the other (Bennet 1920). In the unit of the product. RangeError for lists of unequal length or beyond ten factors.
 */
export function productChange(before: readonly number[], after: readonly number[]): number[] {
  const count = before.length;
  if (count !== after.length || count > 10) {
    throw new RangeError(`productChange: expected up to ten factors twice, received ${count} and ${after.length}`);
  }
  return before.map((from, own) => {
    const step = (after[own] ?? 0) - from;
    let sum = 0;
    for (let moved = 0; moved < 1 << count; moved++) {
      if (moved & (1 << own)) continue;
      const others = before.map((value, i) => (i === own ? 1 : moved & (1 << i) ? (after[i] ?? 0) : value));
      sum += weight(bits(moved), count) * others.reduce((product, value) => product * value, 1);
    }
    return step * sum;
  });
}

/** Share of all orders in which exactly these `moved` factors come before a given one. */
function weight(moved: number, count: number): number {
  return (factorial(moved) * factorial(count - moved - 1)) / factorial(count);
}

function factorial(n: number): number {
  return n <= 1 ? 1 : n * factorial(n - 1);
}

function bits(mask: number): number {
  return mask === 0 ? 0 : (mask & 1) + bits(mask >> 1);
}
