import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { smallCeilings } from "../../../loaders/publish/disclosure/ceilings.js";
import { reducedEchelon, type SparseRow } from "../../../loaders/publish/disclosure/elimination.js";

fc.configureGlobal({ seed: 20261031, numRuns: 300 });

const sparse = (row: readonly number[]): SparseRow<number> => {
  const columns = [...row.keys()].filter((column) => row[column] !== 0);
  return { columns, values: columns.map((column) => row[column] ?? 0) };
};
const aloneIn = (rows: readonly number[][]) =>
  reducedEchelon(rows.map(sparse))
    .filter(({ columns }) => columns.length === 1)
    .map(({ pivot }) => pivot)
    .sort((a, b) => a - b);

/** Rank by plain elimination in whole numbers, for comparison. */
function rank(rows: readonly number[][]): number {
  const left = rows.map((row) => row.map(BigInt));
  let found = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const at = left.findIndex((row, i) => i >= found && row[column] !== 0n);
    const pivot = left[at];
    if (!pivot) continue;
    left.splice(at, 1);
    left.splice(found, 0, pivot);
    for (const row of left.slice(found + 1)) {
      const [own, theirs] = [pivot[column] ?? 0n, row[column] ?? 0n];
      for (const i of row.keys()) row[i] = (row[i] ?? 0n) * own - (pivot[i] ?? 0n) * theirs;
    }
    found++;
  }
  return found;
}

function matrixOf(coefficient: fc.Arbitrary<number>): fc.Arbitrary<number[][]> {
  return fc
    .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 8 }))
    .chain(([height, width]) =>
      fc.array(fc.array(coefficient, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
    );
}

describe("reducedEchelon", () => {
  it("isolates x₃ in x₁ + x₂ = ·, x₁ + x₂ + x₃ = ·", () => {
    expect(
      aloneIn([
        [1, 1, 0],
        [1, 1, 1],
      ]),
    ).toEqual([2]);
    expect(
      aloneIn([
        [1, 1, 0],
        [0, 1, 1],
      ]),
    ).toEqual([]);
    expect(
      aloneIn([
        [1, 1, 0],
        [0, 1, 1],
        [1, 0, 1],
      ]),
    ).toEqual([0, 1, 2]);
  });

  it.each<[string, fc.Arbitrary<number>]>([
    ["sums", fc.integer({ min: -1, max: 1 })],
    ["small coefficients", fc.integer({ min: -9, max: 9 })],
    ["coefficients beyond plain numbers", fc.integer({ min: -900_000_007, max: 900_000_007 })],
  ])("isolates exactly the variables whose unit vector is in the row space: %s", (_, coefficient) => {
    fc.assert(
      fc.property(matrixOf(coefficient), (rows) => {
        const own = rank(rows);
        expect(reducedEchelon(rows.map(sparse))).toHaveLength(own);
        const width = rows[0]?.length ?? 0;
        const unit = (column: number) => Array.from({ length: width }, (__, i) => Number(i === column));
        const determined = [...Array(width).keys()].filter((column) => rank([...rows, unit(column)]) === own);
        expect(aloneIn(rows)).toEqual(determined);
      }),
    );
  });
});

describe("smallCeilings", () => {
  const small = (rows: readonly number[][], weights: readonly number[], k: number) => {
    const certified = weights.map((weight) => weight === 0 || weight >= k);
    return smallCeilings(reducedEchelon(rows.map(sparse)), weights, k, certified);
  };

  it("finds cells in a sum below k, also where the sum only follows from several equations", () => {
    expect(small([[1, 1]], [3, 8], 11)).toEqual([]);
    expect(small([[1, 1]], [3, 7], 11)).toEqual([0, 1]);
    // a + x = 53, b + x = 54, a + b + x = 57: a = 3 and b = 4 follow, and so does their sum.
    expect(
      small(
        [
          [1, 0, 1],
          [0, 1, 1],
          [1, 1, 1],
        ],
        [3, 4, 50],
        11,
      ),
    ).toEqual([0, 1]);
    // Rows a + b = 14 and c + d = 14, columns a + c = 14 and b + d = 14: nothing below 14 follows.
    expect(
      small(
        [
          [1, 1, 0, 0],
          [0, 0, 1, 1],
          [1, 0, 1, 0],
          [0, 1, 0, 1],
        ],
        [2, 12, 12, 2],
        11,
      ),
    ).toEqual([]);
  });
});
