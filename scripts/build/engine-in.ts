import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { openDuckdb } from "../../loaders/engines/duckdb/engine.js";
import type { Engine } from "../../loaders/engines/engine.js";
import type { Report } from "../../loaders/workspace/schema.js";

/** Runs something with an engine of its own, as report.yaml sets it up; it spills below a temporary folder. */
export async function withEngine<T>(
  temp: string,
  { memory, threads, spill }: Report["engine"],
  run: (engine: Engine) => Promise<T>,
): Promise<T> {
  const spillFolder = spill ?? join(temp, "spill");
  await mkdir(spillFolder, { recursive: true });
  const engine = await openDuckdb({ memory, spill: spillFolder, ...(threads === undefined ? {} : { threads }) });
  try {
    return await run(engine);
  } finally {
    await engine.close();
  }
}
