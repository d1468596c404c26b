import { benjaminiHochberg } from "./benjamini-hochberg.js";
import { chiSquareP, noncentralityInterval } from "./chi-square.js";
import { twoSidedP } from "./normal.js";

/** A cell against what independence of rows and columns would give. */
export interface ContingencyCell {
  readonly count: number;
  readonly expected: number;
  /** Adjusted residual: about standard normal under independence; 0 where row or column holds nothing or everything. */
  readonly residual: number;
  readonly p_value: number;
  /** Of all cells of the table, by Benjamini and Hochberg. */
  readonly q_value: number;
}

export interface Contingency {
  readonly n: number;
  readonly chi_square: number;
  readonly degrees_of_freedom: number;
  readonly p_value: number;
  /** √(χ²/(n · (smaller side − 1))), 0…1, as usually published; chance alone lifts it above 0. */
  readonly cramers_v: number;
  /** The same after taking off what chance adds, √(max(0, χ² − df)/…), with the interval of the population's V. */
  readonly corrected_v: { readonly estimate: number; readonly low: number; readonly high: number };
  /** χ² is trusted from 5 up (Cochran 1954). */
  readonly smallest_expected: number;
  readonly cells: readonly (readonly ContingencyCell[])[];
}

/**
 * Do rows and columns of a table of counts depend on one another, how much, and in which cells? χ² of Pearson (1900)
 * without continuity correction, V of Cramér (1946), its interval by the noncentral χ² (Smithson 2003), adjusted residuals
 * of Haberman (1973, Biometrics 29). Rows and columns of zeros are left out of everything. null where fewer than two rows
 * or columns are left; RangeError for rows of unequal length and counts < 0.
 */
export function contingency(table: readonly (readonly number[])[], level = 0.95): Contingency | null {
  requireTable(table);
  const rows = table.map(total);
  const columns = (table[0] ?? []).map((_, j) => total(table.map((row) => row[j] ?? 0)));
  const n = total(rows);
  const [height, width] = [rows, columns].map((sums) => sums.filter((sum) => sum > 0).length);
  if (height === undefined || width === undefined || Math.min(height, width) < 2) return null;

  const plain = table.map((counts, i) => counts.map((count, j) => cell(count, rows[i] ?? 0, columns[j] ?? 0, n)));
  const filled = plain.flat().filter(({ expected }) => expected > 0);
  const q = benjaminiHochberg(filled.map(({ p_value }) => p_value));
  const cells = plain.map((row) => row.map((one) => ({ ...one, q_value: q[filled.indexOf(one)] ?? 1 })));

  const statistic = total(filled.map(({ count, expected }) => (count - expected) ** 2 / expected));
  const degrees = (height - 1) * (width - 1);
  const most = n * (Math.min(height, width) - 1);
  const v = (excess: number) => Math.min(1, Math.sqrt(Math.max(0, excess) / most));
  const { low, high } = noncentralityInterval(statistic, degrees, level);
  return {
    n,
    chi_square: statistic,
    degrees_of_freedom: degrees,
    p_value: chiSquareP(statistic, degrees),
    cramers_v: v(statistic),
    corrected_v: { estimate: v(statistic - degrees), low: v(low), high: v(high) },
    smallest_expected: Math.min(...filled.map(({ expected }) => expected)),
    cells,
  };
}

function cell(count: number, row: number, column: number, n: number): Omit<ContingencyCell, "q_value"> {
  const expected = (row * column) / n;
  const variance = expected * (1 - row / n) * (1 - column / n);
  const residual = variance > 0 ? (count - expected) / Math.sqrt(variance) : 0;
  return { count, expected, residual, p_value: twoSidedP(residual) };
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function requireTable(table: readonly (readonly number[])[]): void {
  for (const row of table) {
    const wrong = row.find((count) => !(count >= 0 && Number.isFinite(count)));
    if (wrong !== undefined) throw new RangeError(`contingency: expected counts ≥ 0, received ${wrong}`);
    const width = table[0]?.length ?? 0;
    if (row.length !== width) {
      throw new RangeError(`contingency: expected rows of ${width} counts, received one of ${row.length}`);
    }
  }
}
