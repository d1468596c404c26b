import { afterAll, beforeAll, expect, test } from "vitest";
import { openDuckdb } from "../../../loaders/engines/duckdb/engine.js";
import type { Engine } from "../../../loaders/engines/engine.js";
import { spanTrees } from "../../../loaders/identity/explain/spanning-trees.js";

type Edge = readonly [l: number, r: number];

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdb({ memory: "200MB", spill: "" });
});
afterAll(() => engine.close());

/** The tree of edges given from the strongest to the weakest, by their places from 1. */
async function tree(edges: readonly Edge[]): Promise<number[]> {
  await engine.run("create or replace table edges (l bigint, r bigint, place bigint)");
  const rows = edges.map(([l, r], index) => `(${l}, ${r}, ${index + 1})`);
  if (rows.length > 0) await engine.run(`insert into edges values ${rows.join(", ")}`);
  await spanTrees(engine, "edges", "tree");
  return (await engine.rows<{ place: number }>("select place from tree order by place")).map(({ place }) => place);
}

/** Kruskal (1956): the strongest edge that closes no circle, again and again. */
function expected(edges: readonly Edge[]): number[] {
  const parents = new Map<number, number>();
  const rootOf = (node: number): number => {
    const parent = parents.get(node) ?? node;
    return parent === node ? node : rootOf(parent);
  };
  return edges.flatMap(([l, r], index) => {
    if (rootOf(l) === rootOf(r)) return [];
    parents.set(rootOf(l), rootOf(r));
    return [index + 1];
  });
}

test("two pairs that are each other's best are joined by the best edge between them", async () => {
  // 1–2 and 3–4 are nearest to each other; 2–3 holds the four together, and 1–4 closes a circle.
  expect(
    await tree([
      [1, 2],
      [3, 4],
      [2, 3],
      [1, 4],
    ]),
  ).toEqual([1, 2, 3]);
});

test("nothing to join is no tree, and a second edge between the same nodes is none of it", async () => {
  expect(await tree([])).toEqual([]);
  expect(
    await tree([
      [1, 2],
      [1, 2],
      [7, 9],
    ]),
  ).toEqual([1, 3]);
});

test("a long chain in the worst order takes as many rounds as it needs", async () => {
  const chain = Array.from({ length: 200 }, (_, index): Edge => [index, index + 1]);
  expect(await tree(chain)).toEqual(chain.map((_, index) => index + 1));
  const interleaved = [...chain.filter((_, index) => index % 2 === 0), ...chain.filter((_, index) => index % 2 === 1)];
  expect(await tree(interleaved)).toHaveLength(200);
});

test("is Kruskal's tree on any graph", async () => {
  let seed = 17;
  const next = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  for (let graph = 0; graph < 20; graph += 1) {
    const edges = Array.from({ length: 60 }, (): Edge => [next(30), next(30)]).filter(([l, r]) => l !== r);
    expect(await tree(edges)).toEqual(expected(edges));
  }
});
