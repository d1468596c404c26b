type Matrix = readonly (readonly number[])[];

/** Pivots below this share of their diagonal are rounding, not information. */
const SINGULAR = 1e-12;

/**
 * Inverse of a symmetric positive definite matrix, or null where it is none (to twelve digits): a Hessian at what is no
 * minimum, a covariance with a redundant row. Only the lower triangle is read. Cholesky (1910).
 */
export function inversePositiveDefinite(matrix: Matrix): number[][] | null {
  const lower = factor(matrix);
  if (!lower) return null;
  return matrix.map((_, column) => backward(lower, forward(lower, unit(matrix.length, column))));
}

/** x′ A⁻¹ x, or null where A is not positive definite: the statistic of a χ² test from its scores and their covariance. */
export function quadraticForm(matrix: Matrix, vector: readonly number[]): number | null {
  const lower = factor(matrix);
  return lower && forward(lower, vector).reduce((sum, value) => sum + value * value, 0);
}

function factor(matrix: Matrix): number[][] | null {
  const lower: number[][] = [];
  for (const [i, source] of matrix.entries()) {
    const row: number[] = [];
    for (let j = 0; j <= i; j++) {
      const other = j === i ? row : at(lower, j);
      let rest = at(source, j);
      for (let k = 0; k < j; k++) rest -= at(row, k) * at(other, k);
      if (j < i) row.push(rest / at(other, j));
      else if (rest > SINGULAR * Math.abs(at(source, i))) row.push(Math.sqrt(rest));
      else return null;
    }
    lower.push(row);
  }
  return lower;
}

/** y with L y = b. */
function forward(lower: Matrix, b: readonly number[]): number[] {
  const y: number[] = [];
  for (const [i, row] of lower.entries()) {
    const known = y.reduce((sum, value, k) => sum + at(row, k) * value, 0);
    y.push((at(b, i) - known) / at(row, i));
  }
  return y;
}

/** x with L′ x = y. */
function backward(lower: Matrix, y: readonly number[]): number[] {
  const x = [...y];
  for (let i = x.length - 1; i >= 0; i--) {
    for (let k = i + 1; k < x.length; k++) x[i] = at(x, i) - at(at(lower, k), i) * at(x, k);
    x[i] = at(x, i) / at(at(lower, i), i);
  }
  return x;
}

function unit(length: number, position: number): number[] {
  return Array.from({ length }, (_, i) => (i === position ? 1 : 0));
}

function at<Value>(values: readonly Value[], index: number): Value {
  const value = values[index];
  if (value === undefined) throw new RangeError(`cholesky: expected a square matrix, nothing at ${index}`);
  return value;
}
