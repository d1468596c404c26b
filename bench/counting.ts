import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { openDuckdb } from "../loaders/engines/duckdb/engine.js";
import { countingValues } from "../loaders/models/derived/counting-values.js";
import { COUNTING_FOLDER, publishCube } from "../loaders/publish/counting/publish-cube.js";
import type { Cube, CubeTable } from "../loaders/publish/cube.js";
import { compiledAhead } from "../scripts/finish/arquero-ahead.js";
import type { answer } from "../src/explorer/lookup.js";
import { readSelection, valueName } from "../src/explorer/selection.js";
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
    const { answer, bytes } = await explorerAsBundled();
    console.log(`Arquero and look-up: ${(bytes / 1000).toFixed(1)} kB gzipped`);
    const fetched = new Map(cube.wide.map(({ file }) => [file, tableIn(join(folder, COUNTING_FOLDER, file))]));
    for (const [name, queries] of [
      ["two criteria and a split", cube.tables.filter(({ criteria }) => criteria.length === 3)],
      ["three criteria and a split", cube.wide],
    ] as const) {
      const times = queries.map(({ criteria }) => {
        const selection = readSelection(cube, queryOf(cube, criteria));
        const from = performance.now();
        answer(cube, fetched, selection);
        return performance.now() - from;
      });
      const sorted = times.toSorted((a, b) => a - b);
      console.log(
        `answers with ${name}: median ${sorted[Math.floor(sorted.length / 2)]?.toFixed(2)} ms, at most ${sorted.at(-1)?.toFixed(2)} ms (${sorted.length})`,
      );
    }
  } finally {
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const tableIn = (file: string): CubeTable => JSON.parse(readFileSync(file, "utf8"));

/** Most values of all criteria but the last, by which it is split. */
function queryOf(cube: Cube, criteria: readonly number[]): string {
  const parts = criteria.map((number, place) => {
    const { id = "", values = [] } = cube.criteria[number] ?? {};
    if (place === criteria.length - 1) return `split=${id}`;
    return values.slice(1).map((words) => `${id}=${encodeURIComponent(valueName(words))}`);
  });
  return `?${parts.flat().join("&")}`;
}

/** As browsers run it: compiled ahead. */
async function explorerAsBundled(): Promise<{ readonly answer: typeof answer; readonly bytes: number }> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("../src/explorer/lookup.ts", import.meta.url))],
    plugins: [await compiledAhead()],
    ...{ bundle: true, minify: true, format: "esm", platform: "browser", target: "es2022", write: false },
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  const made = await import(`data:text/javascript;base64,${Buffer.from(code).toString("base64")}`);
  return { answer: made.answer, bytes: gzipSync(code).length };
}
