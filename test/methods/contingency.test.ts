import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chiSquareP, noncentralChiSquareCdf, noncentralityInterval } from "../../loaders/methods/chi-square.js";
import { contingency } from "../../loaders/methods/contingency.js";
import { mantelHaenszel } from "../../loaders/methods/mantel-haenszel.js";

fc.configureGlobal({ seed: 20261031 });

describe("chi-square", () => {
  // SciPy 1.17 (stats.chi2, stats.ncx2).
  it.each([
    [3.396, 1, 0.06535472318392369],
    [138.28984, 9, 2.32528858328808e-25],
    [0.5, 3, 0.9188914116546758],
  ])("P(X ≥ %d) on %i degrees", (x, degrees, p) =>
    expect(Math.abs(chiSquareP(x, degrees) / p - 1)).toBeLessThan(1e-11),
  );

  it.each([
    [10, 4, 3, 0.7837631816817809],
    [1, 1, 0.5, 0.571297010386746],
    [500, 10, 480, 0.598088929987637],
    [1e5, 3, 1e5, 0.49873843373898663],
    [2.5, 7, 0, 0.07290293498652622],
    [20, 1, 100, 1.620765456486628e-8],
  ])("P(X ≤ %d) on %i degrees with noncentrality %d", (x, degrees, noncentrality, p) =>
    expect(Math.abs(noncentralChiSquareCdf(x, degrees, noncentrality) - p)).toBeLessThan(1e-10),
  );

  it.each([
    [30, 9, 6.035091285458889, 45.95053331459297],
    [2352.87, 2, 2165.5903084557285, 2545.8330119845723],
    [9, 9, 0, 14.101910281102539],
    [2, 9, 0, 0],
  ])("statistic %d on %i degrees speaks for noncentralities from %d to %d", (x, degrees, low, high) => {
    const interval = noncentralityInterval(x, degrees);
    expect(interval.low).toBeCloseTo(low, 5);
    expect(interval.high).toBeCloseTo(high, 5);
  });
});

// R's HairEyeColor, both sexes: hair black, brown, red, blond by eyes brown, blue, hazel, green (Snee 1974).
const hairByEyes = [
  [68, 20, 15, 5],
  [119, 84, 54, 29],
  [26, 17, 14, 14],
  [7, 94, 10, 16],
];

describe("contingency", () => {
  it("gives the published test, V and residuals of hair and eye colour (reference C6; SciPy)", () => {
    const table = contingency(hairByEyes);
    expect(table).toMatchObject({ n: 592, degrees_of_freedom: 9 });
    expect(table?.chi_square).toBeCloseTo(138.28984162600824, 9);
    expect(Math.abs((table?.p_value ?? 0) / 2.325286787098839e-25 - 1)).toBeLessThan(1e-9);
    expect(table?.cramers_v).toBeCloseTo(0.2790446233426584, 12);
    expect(table?.cells[3]?.[1]?.residual).toBeCloseTo(9.9676, 4);
    expect(table?.cells[0]?.[0]?.residual).toBeCloseTo(6.1365, 4);
    expect(table?.cells[2]?.[0]?.residual).toBeCloseTo(-0.1008, 4);
    expect(table?.cells[2]?.[3]?.expected).toBeCloseTo((71 * 64) / 592, 12);
    expect(table?.smallest_expected).toBeCloseTo((71 * 64) / 592, 12);
    const v = (noncentrality: number) => Math.sqrt(noncentrality / (3 * 592));
    expect(table?.corrected_v.estimate).toBeCloseTo(v(129.28984162600824), 9);
    expect(table?.corrected_v.low).toBeCloseTo(v(88.73664483678319), 7);
    expect(table?.corrected_v.high).toBeCloseTo(v(179.58278609345527), 7);
  });

  it("judges the cells of a table together", () => {
    const cells = contingency(hairByEyes)?.cells.flat() ?? [];
    const notable = cells.filter(({ q_value }) => q_value < 0.1);
    expect(notable).toHaveLength(11);
    for (const { p_value, q_value } of cells) expect(q_value).toBeGreaterThanOrEqual(p_value);
  });

  it("sees nothing in a table of independence, full dependence in a diagonal one", () => {
    const independent = contingency([
      [10, 20, 30],
      [20, 40, 60],
    ]);
    expect(independent?.chi_square).toBeCloseTo(0, 12);
    expect(independent?.p_value).toBeCloseTo(1, 12);
    expect(independent?.corrected_v).toEqual({ estimate: 0, low: 0, high: 0 });
    const diagonal = contingency([
      [30, 0],
      [0, 40],
    ]);
    expect(diagonal?.cramers_v).toBe(1);
    expect(diagonal?.corrected_v.low).toBeGreaterThan(0.7);
  });

  it("takes no notice of empty rows and columns, nor of their order", () => {
    const counts = fc.array(fc.array(fc.nat(50), { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 5 });
    fc.assert(
      fc.property(counts, (table) => {
        const padded = [[0, 0, 0, 0, 0], ...[...table].reverse().map((row) => [row[0] ?? 0, 0, ...row.slice(1)])];
        const [plain, other] = [contingency(table), contingency(padded)];
        expect(other?.degrees_of_freedom).toBe(plain?.degrees_of_freedom);
        if (plain && other) {
          expect(other.chi_square).toBeCloseTo(plain.chi_square, 8);
          expect(other.cells[0]?.[0]).toEqual({ count: 0, expected: 0, residual: 0, p_value: 1, q_value: 1 });
          const { estimate, low, high } = plain.corrected_v;
          expect(low <= estimate && estimate <= high).toBe(true);
          const residuals = plain.cells.map((row) =>
            row.reduce((sum, { count, expected }) => sum + count - expected, 0),
          );
          for (const residual of residuals) expect(residual).toBeCloseTo(0, 8);
        }
      }),
    );
  });

  it("says null where nothing can depend on anything, and refuses what is no table", () => {
    expect([
      contingency([]),
      contingency([[3, 4]]),
      contingency([
        [3, 0],
        [4, 0],
      ]),
    ]).toEqual([null, null, null]);
    expect(() => contingency([[1, 2], [3]])).toThrow("contingency: expected rows of 2 counts, received one of 1");
    expect(() =>
      contingency([
        [1, -2],
        [3, 4],
      ]),
    ).toThrow("contingency: expected counts ≥ 0, received -2");
  });
});

const share = (successes: number, n: number) => ({ successes, n });

describe("mantelHaenszel", () => {
  // Bickel, Hammel & O'Connell (1975), R's UCBAdmissions: admitted of men and of women, departments A to F.
  const berkeley = [
    { first: share(512, 825), second: share(89, 108) },
    { first: share(353, 560), second: share(17, 25) },
    { first: share(120, 325), second: share(202, 593) },
    { first: share(138, 417), second: share(131, 375) },
    { first: share(53, 191), second: share(94, 393) },
    { first: share(22, 373), second: share(24, 341) },
  ];

  it("gives R's common odds ratio of Berkeley's admissions, against the crude one (reference C6; statsmodels)", () => {
    const odds = mantelHaenszel(berkeley);
    expect(odds?.estimate).toBeCloseTo(0.9046968282586231, 10);
    expect(odds?.low).toBeCloseTo(0.7719073617593505, 8);
    expect(odds?.high).toBeCloseTo(1.0603297644366558, 8);
    expect(odds?.p_value).toBeCloseTo(0.21692369705551817, 10);
    expect(odds?.crude).toBeCloseTo((1198 * 1278) / (1493 * 557), 10);
    expect(odds?.strata[0]).toBeCloseTo((512 * 19) / (313 * 89), 10);
  });

  it("reverses the kidney stones (Charig et al. 1986, reference C6)", () => {
    const odds = mantelHaenszel([
      { first: share(81, 87), second: share(234, 270) },
      { first: share(192, 263), second: share(55, 80) },
    ]);
    expect(odds?.estimate).toBeCloseTo(1.44684662494262, 10);
    expect(odds?.low).toBeCloseTo(0.9157934135, 8);
    expect(odds?.high).toBeCloseTo(2.2858486698, 8);
    expect(odds?.p_value).toBeCloseTo(0.1187405297, 8);
    expect(odds?.crude).toBeCloseTo(0.7483485372758729, 10);
    expect(odds?.strata.every((stratum) => stratum > 1)).toBe(true);
  });

  it("turns over with the groups, and is the plain odds ratio of one stratum", () => {
    const one = { first: share(30, 80), second: share(20, 90) };
    const odds = mantelHaenszel([one]);
    expect(odds?.estimate).toBeCloseTo((30 * 70) / (50 * 20), 12);
    // For one stratum the interval is Woolf's.
    const woolf = Math.sqrt(1 / 30 + 1 / 50 + 1 / 20 + 1 / 70);
    expect(Math.log((odds?.high ?? 1) / (odds?.estimate ?? 1))).toBeCloseTo(1.959963985 * woolf, 8);
    const turned = mantelHaenszel([{ first: one.second, second: one.first }]);
    expect((turned?.low ?? 0) * (odds?.high ?? 0)).toBeCloseTo(1, 12);
    expect(turned?.p_value).toBeCloseTo(odds?.p_value ?? 0, 12);
  });

  it("does without strata that tell nothing, and says null where none tells anything", () => {
    const empty = { first: share(0, 0), second: share(0, 0) };
    const unanimous = { first: share(5, 5), second: share(7, 7) };
    const odds = mantelHaenszel([...berkeley, empty, unanimous]);
    expect(odds?.estimate).toBeCloseTo(0.9046968282586231, 10);
    expect(odds?.strata.slice(-2)).toEqual([Number.NaN, Number.NaN]);
    expect([mantelHaenszel([]), mantelHaenszel([empty, unanimous])]).toEqual([null, null]);
    expect(() => mantelHaenszel([{ first: share(6, 5), second: share(1, 2) }])).toThrow(
      "mantelHaenszel: expected 0 ≤ successes ≤ n, received 6 of 5",
    );
  });
});
