/** Non-zero entries of a row of an integer matrix, columns ascending. */
export interface SparseRow<T> {
  readonly columns: readonly number[];
  readonly values: readonly T[];
}

/** A reduced row and the column that no other row has. */
export interface PivotRow<T> extends SparseRow<T> {
  readonly pivot: number;
}

/**
 * Reduced row echelon form by fraction-free elimination, exact. A variable is determined by the equations exactly when
 * it is alone in a row of the result. Plain numbers serve as long as products stay whole (coefficients of ±1 nearly
 * always do), bigints after that.
 */
export function reducedEchelon(rows: readonly SparseRow<number>[]): PivotRow<number | bigint>[] {
  try {
    return eliminate(rows, safeIntegers);
  } catch (error) {
    if (!(error instanceof Overflow)) throw error;
    const exact = rows.map(({ columns, values }) => ({ columns, values: values.map(BigInt) }));
    return eliminate(exact, bigIntegers);
  }
}

interface Arithmetic<T> {
  /** a·b − c·d */
  cross(a: T, b: T, c: T, d: T): T;
  divide(a: T, b: T): T;
  gcd(a: T, b: T): T;
  readonly zero: T;
  readonly one: T;
}

class Overflow extends Error {}

const safeIntegers: Arithmetic<number> = {
  cross(a, b, c, d) {
    const left = a * b;
    const right = c * d;
    if (Math.abs(left) + Math.abs(right) > Number.MAX_SAFE_INTEGER) throw new Overflow();
    return left - right;
  },
  divide: (a, b) => a / b,
  gcd(a, b) {
    let [x, y] = [Math.abs(a), Math.abs(b)];
    while (y !== 0) [x, y] = [y, x % y];
    return x;
  },
  zero: 0,
  one: 1,
};

const bigIntegers: Arithmetic<bigint> = {
  cross: (a, b, c, d) => a * b - c * d,
  divide: (a, b) => a / b,
  gcd(a, b) {
    let [x, y] = [a, b];
    while (y !== 0n) [x, y] = [y, x % y];
    return x < 0n ? -x : x;
  },
  zero: 0n,
  one: 1n,
};

function eliminate<T extends number | bigint>(rows: readonly SparseRow<T>[], arithmetic: Arithmetic<T>): PivotRow<T>[] {
  const reduced: PivotRow<T>[] = [];
  const pivotRow = new Map<number, number>();
  const holders = new Map<number, Set<number>>();
  const store = (position: number, row: PivotRow<T>) => {
    for (const column of reduced[position]?.columns ?? []) holders.get(column)?.delete(position);
    reduced[position] = row;
    for (const column of row.columns) holders.set(column, (holders.get(column) ?? new Set()).add(position));
  };
  // Short rows first: they make the sparsest pivots.
  for (const original of [...rows].sort((a, b) => a.columns.length - b.columns.length)) {
    let row = original;
    for (const column of original.columns) {
      const pivot = reduced[pivotRow.get(column) ?? -1];
      if (pivot) row = combine(row, pivot, column, arithmetic);
    }
    if (row.columns.length === 0) continue;
    const column = rarest(row.columns, holders);
    const position = reduced.length;
    for (const other of [...(holders.get(column) ?? [])]) {
      const held = reduced[other];
      if (held) store(other, { ...combine(held, row, column, arithmetic), pivot: held.pivot });
    }
    pivotRow.set(column, position);
    store(position, { ...row, pivot: column });
  }
  return reduced;
}

function rarest(columns: readonly number[], holders: ReadonlyMap<number, ReadonlySet<number>>): number {
  const held = (column: number) => holders.get(column)?.size ?? 0;
  return columns.reduce((best, column) => (held(column) < held(best) ? column : best));
}

/** row − multiple of pivot such that `column` vanishes, divided by what its entries have in common. */
function combine<T extends number | bigint>(
  row: SparseRow<T>,
  pivot: SparseRow<T>,
  column: number,
  arithmetic: Arithmetic<T>,
): SparseRow<T> {
  const { zero, cross } = arithmetic;
  const factor = entry(pivot, column, zero);
  const multiple = entry(row, column, zero);
  const columns: number[] = [];
  const values: T[] = [];
  let i = 0;
  let j = 0;
  while (i < row.columns.length || j < pivot.columns.length) {
    const left = row.columns[i] ?? Number.POSITIVE_INFINITY;
    const right = pivot.columns[j] ?? Number.POSITIVE_INFINITY;
    const own = left <= right ? (row.values[i++] ?? zero) : zero;
    const other = right <= left ? (pivot.values[j++] ?? zero) : zero;
    const value = cross(own, factor, other, multiple);
    if (value === zero) continue;
    columns.push(Math.min(left, right));
    values.push(value);
  }
  return { columns, values: primitive(values, arithmetic) };
}

function entry<T>({ columns, values }: SparseRow<T>, column: number, zero: T): T {
  return values[columns.indexOf(column)] ?? zero;
}

function primitive<T extends number | bigint>(values: T[], { gcd, divide, zero, one }: Arithmetic<T>): T[] {
  let divisor = zero;
  for (const value of values) {
    divisor = gcd(divisor, value);
    if (divisor === one) return values;
  }
  return values.map((value) => divide(value, divisor));
}
