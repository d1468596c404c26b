import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { openDuckdb } from "../loaders/engines/duckdb/engine.js";
import { countingValues } from "../loaders/models/derived/counting-values.js";
import { COUNTING_FOLDER, publishCube } from "../loaders/publish/counting/publish-cube.js";
import type { CubeTable } from "../loaders/publish/cube.js";
import { answer } from "../src/explorer/lookup.js";
import { readSelection } from "../src/explorer/selection.js";
import { criteriaTable } from "../test/support/criteria-table.js";

const K = 11;

/** Measures the cube of a made-up base: seconds to make it, its files gzipped, and the time of an answer. */
export async function benchCounting(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { customers: { type: "string", default: "1000000" } } });
  const customers = Number(values.customers);
  const folder = mkdtempSync(join(tmpdir(), "clientele-counting-"));
  const engine = await openDuckdb({ memory: "3GB", spill: folder });
  try {
    await criteriaTable(engine, customers);
    await countingValues().build(engine);
    const rows = await engine.rows("select * from counting_values");
    const shown = rows.map((row) => ({ ...row, suppressed: Number(row.customers) < K }));
    const start = performance.now();
    const cube = await publishCube(folder, engine, new Map([["counting_values", shown]]), K);
    const seconds = (performance.now() - start) / 1000;
    if (!cube) throw new Error("the base is too small for a cube");
    for (const file of readdirSync(join(folder, COUNTING_FOLDER))) {
      const bytes = gzipSync(readFileSync(join(folder, COUNTING_FOLDER, file))).length;
      console.log(`${file}: ${(bytes / 1000).toFixed(1)} kB gzipped`);
    }
    const of = (size: number) => cube.tables.filter(({ criteria }) => criteria.length === size).length;
    console.log(`${customers} customers: ${of(2)} pairs, ${of(3)} threes, ${seconds.toFixed(1)} s`);
    const selection = readSelection(cube, "?status=vip,loyal&buying_channel=web_only&split=age_group");
    const fetched = new Map<string, CubeTable>();
    const times = Array.from({ length: 200 }, () => {
      const from = performance.now();
      answer(cube, fetched, selection);
      return performance.now() - from;
    }).toSorted((a, b) => a - b);
    console.log(
      `answer with two criteria and a split: median ${times[100]?.toFixed(2)} ms, at most ${times[199]?.toFixed(2)} ms`,
    );
  } finally {
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
