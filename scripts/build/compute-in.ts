import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type ComputeOptions, compute, type Facts } from "../../loaders/build/compute.js";
import { withEngine } from "./engine-in.js";

type Options = Omit<ComputeOptions, "engine" | "tempDir" | "publishedDir">;

/** Computes a workspace's published tables below a temporary folder, with an engine of its own as report.yaml sets it up. */
export async function computeIn(temp: string, options: Options): Promise<Facts> {
  await mkdir(options.privateDir, { recursive: true, mode: 0o700 });
  return withEngine(temp, options.workspace.report.engine, (engine) =>
    compute({ ...options, engine, tempDir: temp, publishedDir: join(temp, "published") }),
  );
}
