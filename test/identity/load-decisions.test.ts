import { afterAll, beforeAll, expect, test } from "vitest";
import { openDuckdb } from "../../loaders/engines/duckdb/engine.js";
import type { Engine } from "../../loaders/engines/engine.js";
import { countUnknownDecisions, loadDecisions } from "../../loaders/identity/load-decisions.js";

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdb({ memory: "500MB", spill: "" });
});
afterAll(() => engine.close());

test("fills the engine's table and counts what names nobody", async () => {
  const counts = await loadDecisions(engine, [
    {
      line: 2,
      left: "i:crm:O'Neil",
      right: "i:crm:2",
      decision: "same",
      drawn: { stratum: "1.5 of 93", pairs: 93 },
    },
    { line: 3, left: "i:crm:3", right: "i:crm:2", decision: "different" },
    { line: 4, left: "i:crm:3", right: "i:crm:2", decision: "same" },
  ]);
  expect(counts).toEqual({ same: 1, different: 1, refusedLines: [4] });
  expect(await engine.rows("select * from identity_decisions order by all")).toEqual([
    { left_handle: "i:crm:2", right_handle: "i:crm:3", decision: "different", stratum: null, stratum_pairs: null },
    {
      left_handle: "i:crm:2",
      right_handle: "i:crm:O'Neil",
      decision: "same",
      stratum: "1.5 of 93",
      stratum_pairs: 93,
    },
  ]);
  await engine.run(
    "create table person_handles as select 'i:crm:2' as handle, 7 as person_id union all select 'i:crm:3', 8",
  );
  expect(await countUnknownDecisions(engine)).toBe(1);
});

test("more decisions than one statement holds are all there", async () => {
  const many = Array.from({ length: 2500 }, (_, index) => ({
    line: index + 2,
    left: `i:crm:${index}`,
    right: `i:shop:${index}`,
    decision: "same" as const,
  }));
  await loadDecisions(engine, many);
  expect(await engine.rows("select count(*) as n from identity_decisions")).toEqual([{ n: 2500 }]);
});
