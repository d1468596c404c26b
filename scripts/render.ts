import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { PublishedReport } from "../loaders/publish/report.js";
import type { WorkspacePage } from "../loaders/workspace/workspace.js";
import { brandWarnings } from "./finish/brand.js";
import { finish } from "./finish/finish.js";
import { refuseBroken, refuseComplaints } from "./render/complaints.js";
import { runFramework } from "./render/framework.js";
import { pageSources } from "./render/page-sources.js";
import { privateCopy } from "./render/private-copy.js";

const PROJECT = fileURLToPath(new URL("..", import.meta.url));

export interface RenderOptions {
  /** Folder that the loaders published: report.json and tables/. */
  readonly published: string;
  /** Folder for the finished site; empty or absent. */
  readonly out: string;
  /** Pages of the workspace that replace or join the report's own. */
  readonly pages?: readonly WorkspacePage[];
  /** The workspace's folder, where the pictures that the report names lie. */
  readonly workspace?: string;
  /** Told what the team should know and the build does not stop for. */
  readonly warn?: (message: string) => void;
}

/** Draws the site of a published folder: pages by Framework, then mended for any static host. */
export async function render({
  published,
  out,
  pages = [],
  workspace,
  warn = console.warn,
}: RenderOptions): Promise<void> {
  const folder = resolve(published);
  const report = JSON.parse(await readFile(join(folder, "report.json"), "utf8")) as PublishedReport;
  for (const warning of brandWarnings(report.brand)) warn(warning);
  const copy = await privateCopy({ project: PROJECT, report, pages, workspace });
  try {
    const run = await runFramework(PROJECT, copy, folder);
    const sources = pageSources(copy);
    refuseComplaints(run, sources);
    const { output, markup } = run;
    refuseBroken(await finish({ report, pages: output, markup, published: folder, out: resolve(out) }), sources);
  } finally {
    await copy.remove();
  }
}
