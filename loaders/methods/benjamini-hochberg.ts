/**
 * q-values of m tests in the order of the p-values given: rejecting all tests with q ≤ .1 keeps the expected share of
 * false discoveries at a tenth. Equal p-values get equal q. RangeError for a p outside 0…1.
 * Benjamini & Hochberg (1995, JRSS B 57), step-up.
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const wrong = pValues.find((p) => !(p >= 0 && p <= 1));
  if (wrong !== undefined) throw new RangeError(`benjaminiHochberg: p: expected between 0 and 1, received ${wrong}`);
  const ordered = pValues.map((p, index) => ({ p, index })).sort((a, b) => b.p - a.p);
  const qValues = new Array<number>(pValues.length);
  let smallest = 1;
  for (const [position, { p, index }] of ordered.entries()) {
    smallest = Math.min(smallest, p * (pValues.length / (pValues.length - position)));
    qValues[index] = smallest;
  }
  return qValues;
}
