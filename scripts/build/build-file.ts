import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Facts } from "../../loaders/build/compute.js";
import { sourceRows } from "../../loaders/publish/quality.js";

/** Writes `build.json`: what the site was made from. No times: the same input gives the same bytes. */
export async function writeBuildFile(
  dir: string,
  { staging, warnings }: Facts,
  codeVersion: string,
  k: number,
): Promise<void> {
  const build = {
    as_of: staging.asOf,
    as_of_from: staging.asOfFrom,
    code_version: codeVersion,
    k,
    files: sourceRows(staging),
    warnings,
  };
  await writeFile(join(dir, "build.json"), `${JSON.stringify(build, null, 2)}\n`);
}
