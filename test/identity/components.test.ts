import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDuckdb } from "../../loaders/engines/duckdb/engine.js";
import type { Engine } from "../../loaders/engines/engine.js";
import { connectComponents } from "../../loaders/identity/components.js";

type Edge = readonly [source: string, target: string];

describe("connected components", () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openDuckdb({ memory: "500MB", threads: 2, spill: "" });
  });
  afterAll(() => engine.close());

  const labels = async (edges: readonly Edge[]): Promise<string[]> => {
    await engine.run("create or replace table edges (source varchar, target varchar)");
    if (edges.length > 0)
      await engine.run(`insert into edges values ${edges.map(([one, other]) => `('${one}', '${other}')`).join(", ")}`);
    await connectComponents(engine, "edges", "labels");
    const rows = await engine.rows<{ node: string; label: string }>("select node, label from labels order by node");
    return rows.map(({ node, label }) => `${node} ${label}`);
  };

  test("a node takes the smallest one it is linked to, through however many", async () => {
    const chain = Array.from({ length: 40 }, (_, index): Edge => [`n${39 - index}`, `n${40 - index}`]);
    expect(new Set((await labels(chain)).map((line) => line.split(" ")[1]))).toEqual(new Set(["n0"]));
  });

  test("a node that names only itself stands alone, one that names others too does not", async () => {
    expect(await labels([["a", "a"]])).toEqual(["a a"]);
    expect(
      await labels([
        ["b", "b"],
        ["a", "b"],
        ["c", "c"],
        ["c", "c"],
      ]),
    ).toEqual(["a a", "b a", "c c"]);
  });

  test("no edges, no nodes", async () => {
    expect(await labels([])).toEqual([]);
  });

  test("is what following the edges one by one gives", async () => {
    const node = fc.integer({ min: 0, max: 25 }).map((number) => `n${number}`);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(node, node), { maxLength: 40 }), async (edges) => {
        expect(await labels(edges)).toEqual(followed(edges));
      }),
      { numRuns: 15 },
    );
  });
});

function followed(edges: readonly Edge[]): string[] {
  const nodes = [...new Set(edges.flat())].sort();
  const label = new Map(nodes.map((node) => [node, node]));
  for (let hasChanged = true; hasChanged; ) {
    hasChanged = false;
    for (const [one, other] of [...edges, ...edges.map(([one, other]): Edge => [other, one])]) {
      const [known = "", better = ""] = [label.get(one), label.get(other)];
      if (better < known) {
        label.set(one, better);
        hasChanged = true;
      }
    }
  }
  return nodes.map((node) => `${node} ${label.get(node)}`);
}
