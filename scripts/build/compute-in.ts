import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type ComputeOptions, compute, type Facts } from "../../loaders/build/compute.js";
import { openDuckdb } from "../../loaders/engines/duckdb/engine.js";

type Options = Omit<ComputeOptions, "engine" | "tempDir" | "publishedDir">;

/** Computes a workspace's published tables below a temporary folder, with an engine of its own as report.yaml sets it up. */
export async function computeIn(temp: string, options: Options): Promise<Facts> {
  const { memory, threads, spill } = options.workspace.report.engine;
  const spillFolder = spill ?? join(temp, "spill");
  await mkdir(spillFolder, { recursive: true });
  await mkdir(options.privateDir, { recursive: true, mode: 0o700 });
  const engine = await openDuckdb({ memory, spill: spillFolder, ...(threads === undefined ? {} : { threads }) });
  try {
    return await compute({ ...options, engine, tempDir: temp, publishedDir: join(temp, "published") });
  } finally {
    await engine.close();
  }
}
