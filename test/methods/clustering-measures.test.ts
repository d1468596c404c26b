import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bCubed,
  type Confusion,
  clusterAccuracy,
  clusterCount,
  confusionAccuracy,
  type Overlap,
  pairConfusion,
} from "../../loaders/methods/clustering-measures.js";

type Clusters = readonly number[];

/** The overlaps of two clusterings that give each record its cluster: a row for each meeting of two clusters. */
function compared(predicted: Clusters, actual: Clusters): Overlap[] {
  const records = predicted.map((cluster, i) => ({ cluster, other: actual[i] }));
  const meetings = records.filter(
    (one, i) => records.findIndex(({ cluster, other }) => cluster === one.cluster && other === one.other) === i,
  );
  return meetings.map((one) => ({
    shared: records.filter(({ cluster, other }) => cluster === one.cluster && other === one.other).length,
    predicted: records.filter(({ cluster }) => cluster === one.cluster).length,
    actual: records.filter(({ other }) => other === one.other).length,
    groups: 1,
  }));
}

// Numbers of the doctests of er-evaluation (Binette): R1–R8, references c1 c1 c1 c2 c2 c3 c3 c4.
const actual = [1, 1, 1, 2, 2, 3, 3, 4];
const predicted = [1, 1, 2, 3, 2, 4, 4, 4];
const lastApart = [1, 1, 2, 3, 2, 4, 4, 5];

describe("published values", () => {
  test("pairs", () => {
    const accuracy = confusionAccuracy(pairConfusion(compared(predicted, actual)));
    expect(accuracy).toEqual({ precision: 0.4, recall: 0.4, f1: 0.4 });
  });

  test("B³, each entity counting the same", () => {
    const { precision, recall, f1 } = bCubed(compared(predicted, actual), "entity");
    expect(precision).toBeCloseTo(0.645833, 6);
    expect(recall).toBeCloseTo(0.763889, 6);
    expect(f1).toBeCloseTo(0.699918, 6);
  });

  test("exact clusters", () => {
    const { precision, recall, f1 } = clusterAccuracy(compared(lastApart, actual));
    expect([precision, recall]).toEqual([0.4, 0.5]);
    expect(f1).toBeCloseTo(0.4444, 4);
  });

  test("confusion matrix [[1, 2], [3, 3]] (recordlinkage, test_measures.py)", () => {
    const confusion: Confusion = { truePositives: 1, falseNegatives: 2, falsePositives: 3, trueNegatives: 3 };
    const { precision, recall } = confusionAccuracy(confusion);
    expect(precision).toBeCloseTo(1 / 4, 12);
    expect(recall).toBeCloseTo(1 / 3, 12);
  });
});

test("B³ averages over records unless told otherwise", () => {
  // By hand: precision (1 + 1 + ½ + 1 + ½ + ⅔ + ⅔ + ⅓) / 8; recall (⅔ + ⅔ + ⅓ + ½ + ½ + 1 + 1 + 1) / 8.
  const { precision, recall } = bCubed(compared(predicted, actual));
  expect(precision).toBeCloseTo(17 / 24, 12);
  expect(recall).toBeCloseTo(17 / 24, 12);
});

test("counts the pairs of eight records", () => {
  expect(pairConfusion(compared(predicted, actual))).toEqual({
    truePositives: 2,
    falsePositives: 3,
    falseNegatives: 3,
    trueNegatives: 20,
  });
});

test("says what is a share of nothing", () => {
  const apart = compared([1, 2, 3], [1, 2, 2]);
  expect(confusionAccuracy(pairConfusion(apart))).toEqual({ precision: Number.NaN, recall: 0, f1: 0 });
  expect(confusionAccuracy(pairConfusion(compared([1, 2], [1, 2]))).f1).toBeNaN();
  expect(clusterAccuracy(compared([1, 1], [1, 2]))).toEqual({ precision: 0, recall: 0, f1: 0 });
});

test("stays exact where a million records make half a trillion pairs", () => {
  const everybodyOne = [{ shared: 1, predicted: 1_000_000, actual: 1, groups: 1_000_000 }];
  const { falsePositives, trueNegatives } = pairConfusion(everybodyOne);
  expect([falsePositives, trueNegatives]).toEqual([499_999_500_000, 0]);
  expect(clusterCount(everybodyOne, "predicted")).toBe(1);
});

describe("against a count of every pair", () => {
  const clusterings = fc
    .integer({ min: 1, max: 14 })
    .chain((n) =>
      fc.tuple(
        fc.array(fc.integer({ min: 0, max: 4 }), { minLength: n, maxLength: n }),
        fc.array(fc.integer({ min: 0, max: 4 }), { minLength: n, maxLength: n }),
      ),
    );

  test("the confusion is the same", () => {
    fc.assert(
      fc.property(clusterings, ([left, right]) => {
        const counted = { truePositives: 0, falsePositives: 0, falseNegatives: 0, trueNegatives: 0 };
        for (let i = 0; i < left.length; i++)
          for (let j = 0; j < i; j++) {
            const said = left[i] === left[j];
            const is = right[i] === right[j];
            counted[said ? (is ? "truePositives" : "falsePositives") : is ? "falseNegatives" : "trueNegatives"]++;
          }
        expect(pairConfusion(compared(left, right))).toEqual(counted);
      }),
    );
  });

  test("turning the clusterings round swaps precision and recall, and a clustering agrees with itself", () => {
    fc.assert(
      fc.property(clusterings, ([left, right]) => {
        const [there, back] = [bCubed(compared(left, right)), bCubed(compared(right, left))];
        expect(there.precision).toBeCloseTo(back.recall, 12);
        expect(clusterAccuracy(compared(left, left))).toEqual({ precision: 1, recall: 1, f1: 1 });
        expect(bCubed(compared(left, left), "entity").f1).toBeCloseTo(1, 12);
      }),
    );
  });
});
