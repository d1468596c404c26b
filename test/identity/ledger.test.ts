import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openDuckdb } from "../../loaders/engines/duckdb/engine.js";
import type { Engine } from "../../loaders/engines/engine.js";
import { assignPersonIds, type LedgerCounts } from "../../loaders/identity/ledger.js";
import { writeLedger } from "../../loaders/identity/ledger-file.js";

/** Persons by name, each with its handles. */
type Clusters = readonly (readonly string[])[];

let engine: Engine;
let folder: string;
let ledger: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "clientele-ledger-"));
  engine = await openDuckdb({ memory: "500MB", spill: join(folder, "spill") });
});
beforeEach(() => {
  ledger = join(folder, "persons.parquet");
  rmSync(ledger, { force: true });
});
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Named {
  readonly counts: LedgerCounts;
  readonly ids: ReadonlyMap<string, string>;
}

async function assign(clusters: Clusters): Promise<Named> {
  const rows = clusters.flatMap((handles, cluster) => handles.map((handle) => `('${handle}', ${cluster})`));
  await engine.run("create or replace table identity_clusters (handle varchar, cluster bigint)");
  if (rows.length > 0) await engine.run(`insert into identity_clusters values ${rows.join(", ")}`);
  const counts = await assignPersonIds(engine, ledger);
  const named = await engine.rows<{ handle: string; id: string }>(
    "select handle, cast(person_id as varchar) as id from person_handles",
  );
  return { counts, ids: new Map(named.map(({ handle, id }) => [handle, id])) };
}

/** One finished build: names persons and keeps the ledger for the next. */
async function build(clusters: Clusters): Promise<Named> {
  const named = await assign(clusters);
  await writeLedger(engine, ledger);
  return named;
}

describe("person ids from build to build", () => {
  test("without a ledger a person is called after its smallest handle", async () => {
    const { ids, counts } = await build([["b", "a"], ["c"]]);
    const [row] = await engine.rows(
      "select cast(stable_id('a') as varchar) as a, cast(stable_id('c') as varchar) as c",
    );
    expect([...ids].sort()).toEqual([
      ["a", row?.a],
      ["b", row?.a],
      ["c", row?.c],
    ]);
    expect(counts).toEqual({ kept: 0, fresh: 2, merged: 0, split: 0 });
  });

  test("a person who gains a smaller handle keeps the id", async () => {
    const before = await build([["m", "n"]]);
    const after = await build([["a", "m", "n"], ["z"]]);
    expect(after.ids.get("a")).toBe(before.ids.get("m"));
    expect(after.counts).toEqual({ kept: 1, fresh: 1, merged: 0, split: 0 });
  });

  test("a merged person takes the id that brings more handles, and the other is never given again", async () => {
    const before = await build([["a"], ["m", "n"]]);
    const merged = await build([["a", "m", "n"]]);
    expect(merged.counts).toEqual({ kept: 1, fresh: 0, merged: 1, split: 0 });
    expect(merged.ids.get("a")).toBe(before.ids.get("m"));
    const parted = await build([["a"], ["m", "n"]]);
    expect(parted.counts).toEqual({ kept: 1, fresh: 1, merged: 0, split: 1 });
    expect(parted.ids.get("m")).toBe(before.ids.get("m"));
    expect([before.ids.get("a"), before.ids.get("m")]).not.toContain(parted.ids.get("a"));
  });

  test("a split person's id stays with most handles, on a tie with the smallest", async () => {
    const before = await build([
      ["a", "b", "c"],
      ["x", "y"],
    ]);
    const after = await build([["a"], ["b", "c"], ["x"], ["y"]]);
    expect(after.ids.get("b")).toBe(before.ids.get("a"));
    expect(after.ids.get("a")).not.toBe(before.ids.get("a"));
    expect(after.ids.get("x")).toBe(before.ids.get("x"));
    expect(after.counts).toEqual({ kept: 2, fresh: 2, merged: 0, split: 2 });
  });

  test("who is gone comes back as themselves", async () => {
    const first = await build([["a", "b"], ["c"]]);
    await build([["c"]]);
    const back = await build([["b"], ["c"]]);
    expect(back.ids.get("b")).toBe(first.ids.get("a"));
  });

  test("the numbers of clusters and the order of rows say nothing", async () => {
    await build([["a", "b"], ["c"], ["d", "e"]]);
    const one = await assign([["e", "f"], ["d", "a"], ["b", "g"], ["c"]]);
    const other = await assign([["c"], ["g", "b"], ["a", "d"], ["f", "e"]]);
    expect([...other.ids].sort()).toEqual([...one.ids].sort());
  });

  test("the file holds numbers only", async () => {
    await build([["e:ann@example.org", "i:crm:12345"]]);
    const bytes = readFileSync(ledger, "latin1");
    expect(bytes).not.toMatch(/ann|example|12345|crm/);
    const columns = await engine.rows(`describe select * from read_parquet('${ledger}')`);
    expect(columns.map(({ column_name, column_type }) => [column_name, column_type])).toEqual([
      ["handle_hash", "BIGINT"],
      ["person_id", "BIGINT"],
    ]);
  });

  test("a file that is no ledger is an error that says what to do", async () => {
    writeFileSync(ledger, "not a ledger");
    await expect(assign([["a"]])).rejects.toThrow(
      `${ledger}: the ledger of person ids cannot be read, expected a Parquet file as a build writes it. ` +
        "Restore it from a copy, or remove it: persons are then named anew.",
    );
  });
});

const HANDLES = [..."abcdefghij"];
const grouped = fc
  .array(fc.option(fc.nat({ max: 4 }), { freq: 4 }), { minLength: HANDLES.length, maxLength: HANDLES.length })
  .map((groups): Clusters => {
    const clusters = new Map<number, string[]>();
    for (const [index, group] of groups.entries())
      if (group !== null) clusters.set(group, [...(clusters.get(group) ?? []), HANDLES[index] as string]);
    return [...clusters.values()];
  });

/** Handles of a cluster by the person they were last. */
function formerly(handles: readonly string[], last: ReadonlyMap<string, string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const handle of handles) {
    const person = last.get(handle);
    if (person !== undefined) counts.set(person, (counts.get(person) ?? 0) + 1);
  }
  return counts;
}

test("over any three builds, ids follow their handles and none is given twice", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(grouped, { minLength: 3, maxLength: 3 }), async (builds) => {
      rmSync(ledger, { force: true });
      const last = new Map<string, string>();
      const ever = new Set<string>();
      for (const clusters of builds) {
        const { ids, counts } = await build(clusters);
        const idOf = (handles: readonly string[]) => ids.get(handles[0] as string) as string;
        for (const handles of clusters) for (const handle of handles) expect(ids.get(handle)).toBe(idOf(handles));
        expect(new Set(clusters.map(idOf)).size).toBe(clusters.length);
        const brings = clusters.map((handles) => formerly(handles, last));
        const places = (person: string) => brings.filter((former) => former.has(person));
        for (const [index, handles] of clusters.entries()) {
          const id = idOf(handles);
          const former = brings[index] as Map<string, number>;
          if (ever.has(id)) {
            const most = Math.max(...places(id).map((other) => other.get(id) ?? 0));
            expect(former.get(id)).toBe(most);
          }
          const [only] = former.keys();
          if (former.size === 1 && places(only as string).length === 1) expect(id).toBe(only);
          for (const [person, n] of former)
            if (places(person).every((other) => other === former || (other.get(person) ?? 0) < n))
              expect(former.get(id) ?? 0).toBeGreaterThanOrEqual(n);
        }
        const persons = new Set(brings.flatMap((former) => [...former.keys()]));
        expect(counts).toEqual({
          kept: clusters.filter((handles) => ever.has(idOf(handles))).length,
          fresh: clusters.filter((handles) => !ever.has(idOf(handles))).length,
          merged: brings.filter((former) => former.size > 1).length,
          split: [...persons].filter((person) => places(person).length > 1).length,
        });
        const bytes = readFileSync(ledger);
        const again = await build(clusters);
        expect([...again.ids].sort()).toEqual([...ids].sort());
        expect(again.counts).toEqual({ kept: clusters.length, fresh: 0, merged: 0, split: 0 });
        expect(readFileSync(ledger).equals(bytes)).toBe(true);
        for (const [handle, id] of ids) last.set(handle, id);
        for (const id of ids.values()) ever.add(id);
      }
    }),
    { seed: 11, numRuns: 40 },
  );
}, 120_000);
