import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { measureBuild } from "./build-run.js";
import { machine } from "./machine.js";
import { measurePages } from "./pages.js";
import { putIntoFile } from "./readme.js";
import { scanExports } from "./scan.js";
import { type Measured, markdownTable } from "./table.js";
import { benchWorkspace } from "./workspace.js";

const options = {
  lines: { type: "string", default: "1000000" },
  workspace: { type: "string", default: "data" },
} as const;

/** Measures the build and the pages of a large and of the demo workspace, and rewrites the README's table. */
export async function benchReport(root: string, args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options });
  const wanted = Number(values.lines);
  if (!Number.isInteger(wanted) || wanted < 1000) {
    console.error(`--lines: expected a whole number from 1000, received "${values.lines}".`);
    process.exitCode = 1;
    return;
  }
  const temporary = mkdtempSync(join(tmpdir(), "clientele-bench-"));
  try {
    const table = markdownTable(await measure(root, wanted, join(root, values.workspace), temporary));
    console.log(`\n${table}`);
    console.log(`\n${putIntoFile(join(root, "README.md"), table)}`);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

async function measure(root: string, lines: number, demoFolder: string, temporary: string): Promise<Measured> {
  const on = machine();
  const { folder, customers } = await benchWorkspace(root, lines);
  // Before the build as well as after it, because the first reading also warms the disk's cache.
  const cold = await scanExports(folder);
  console.log(`bare scan: ${cold.rows} rows in ${cold.seconds.toFixed(2)} s, cache cold or warm`);
  const build = await measureBuild(root, folder, join(temporary, "large"));
  const scan = await scanExports(folder);
  const demo = await measureBuild(root, demoFolder, join(temporary, "demo"));
  const pages = await measurePages(demo.out, join(temporary, "served"));
  return { machine: on, customers, scan, build, demo, pages };
}
