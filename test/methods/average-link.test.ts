import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { averageLink } from "../../loaders/methods/average-link.js";

const OPTIONS = {
  threshold: 0,
  meanThreshold: 0,
  unseen: -8,
  cannot: -1000,
  decided: -2000,
  must: 1000,
  mostNodes: 50,
};

type Triple = readonly [left: number, right: number, weight: number];

const link = (nodes: number, pairs: readonly Triple[], options: Partial<typeof OPTIONS> = {}): number[] => [
  ...averageLink(
    nodes,
    { left: pairs.map(([l]) => l), right: pairs.map(([, r]) => r), weight: pairs.map(([, , weight]) => weight) },
    { ...OPTIONS, ...options },
  ),
];

/** The definition read aloud: join the two clusters with the best mean until none reaches the threshold. O(n⁴). */
function byDefinition(
  nodes: number,
  pairs: readonly Triple[],
  { threshold, meanThreshold, unseen, cannot }: typeof OPTIONS,
): number[] {
  const weight = (a: number, b: number): number =>
    pairs.find(([l, r]) => (l === a && r === b) || (l === b && r === a))?.[2] ?? unseen;
  let clusters = Array.from({ length: nodes }, (_, node) => [node]);
  for (;;) {
    let best: { mean: number; a: number[]; b: number[] } | undefined;
    for (const a of clusters)
      for (const b of clusters) {
        if ((a[0] ?? 0) >= (b[0] ?? 0)) continue;
        const cross = a.flatMap((x) => b.map((y) => weight(x, y)));
        if (cross.some((value) => value <= cannot)) continue;
        const seen = a.some((x) => b.some((y) => pairs.some(([l, r]) => (l === x && r === y) || (l === y && r === x))));
        const mean = cross.reduce((sum, value) => sum + Math.max(value, unseen), 0) / cross.length;
        if (seen && Math.max(...cross) >= threshold && mean >= meanThreshold && (!best || mean > best.mean + 1e-9))
          best = { mean, a, b };
      }
    if (!best) break;
    const { a, b } = best;
    clusters = [
      ...clusters.filter((cluster) => cluster !== a && cluster !== b),
      [...a, ...b].sort((x, y) => x - y),
    ].sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0));
  }
  return Array.from({ length: nodes }, (_, node) => clusters.find((cluster) => cluster.includes(node))?.[0] ?? node);
}

describe("average link", () => {
  test("one bad pair does not chain two groups together", () => {
    const pairs: Triple[] = [
      [0, 1, 9],
      [0, 2, 9],
      [1, 2, 9],
      [3, 4, 9],
      [3, 5, 9],
      [4, 5, 9],
      [2, 3, 4],
    ];
    expect(link(6, pairs)).toEqual([0, 0, 0, 3, 3, 3]);
  });

  test("a pair that cannot be keeps its groups apart, however well the others agree", () => {
    expect(
      link(3, [
        [0, 1, 20],
        [1, 2, 19],
        [0, 2, -1000],
      ]),
    ).toEqual([0, 0, 2]);
  });

  test("what somebody settled is joined whatever the mean, unless it would join what cannot be", () => {
    expect(
      link(3, [
        [0, 1, 1000],
        [1, 2, -5],
      ]),
    ).toEqual([0, 0, 2]);
    expect(
      link(3, [
        [0, 1, 2000],
        [1, 2, 1000],
        [0, 2, -2000],
      ]),
    ).toEqual([0, 0, 2]);
  });

  test("a settled pair overrules what one of its records contradicts, not what both do", () => {
    const settled: Triple = [0, 2, 2000];
    expect(link(3, [settled, [0, 1, 30], [1, 2, -1000]])).toEqual([0, 0, 0]);
    expect(link(3, [settled, [0, 1, -1000], [1, 2, -1000]])).toEqual([0, 1, 0]);
    expect(link(2, [[0, 1, 1000]])).toEqual([0, 0]);
  });

  test("no group grows beyond the most nodes", () => {
    const all: Triple[] = Array.from({ length: 6 }, (_, a) => a).flatMap((a) =>
      Array.from({ length: 6 - a - 1 }, (_, i): Triple => [a, a + i + 1, 10]),
    );
    const clusters = link(6, all, { mostNodes: 4 });
    const sizes = [...new Set(clusters)].map((id) => clusters.filter((cluster) => cluster === id).length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(4);
  });

  test("agrees with the definition on random components", () => {
    const component = fc.integer({ min: 2, max: 7 }).chain((nodes) => {
      const every = Array.from({ length: nodes }, (_, a) => a).flatMap((a) =>
        Array.from({ length: nodes - a - 1 }, (_, i) => [a, a + i + 1] as const),
      );
      // Different weights everywhere: a tie may be broken in more than one right way.
      const weights = fc.uniqueArray(fc.integer({ min: -200, max: 300 }), {
        minLength: every.length,
        maxLength: every.length,
      });
      const kept = fc.array(fc.boolean(), { minLength: every.length, maxLength: every.length });
      return fc.tuple(weights, kept).map(([values, keep]) => ({
        nodes,
        pairs: every.flatMap(([a, b], index): Triple[] =>
          keep[index] ? [[a, b, (values[index] ?? 0) / 7 + index / 1e4]] : [],
        ),
      }));
    });
    fc.assert(
      fc.property(component, ({ nodes, pairs }) => {
        for (const options of [OPTIONS, { ...OPTIONS, threshold: 4, meanThreshold: 1 }])
          expect(link(nodes, pairs, options)).toEqual(byDefinition(nodes, pairs, options));
      }),
      { numRuns: 300 },
    );
  });
});
