// `npm run bench [-- --lines 1000000 --workspace data]`: measures the build and the pages, and rewrites the README's table.
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { measureBuild } from "./build-run.js";
import { measurePages } from "./pages.js";
import { putIntoReadme } from "./readme.js";
import { scanExports } from "./scan.js";
import { type Measured, markdownTable } from "./table.js";
import { benchWorkspace } from "./workspace.js";

const options = {
  lines: { type: "string", default: "1000000" },
  workspace: { type: "string", default: "data" },
} as const;
const { values } = parseArgs({ options });
const wanted = Number(values.lines);
if (!Number.isInteger(wanted) || wanted < 1000) {
  console.error(`--lines: expected a whole number from 1000, received "${values.lines}".`);
  process.exit(1);
}

const root = fileURLToPath(new URL("..", import.meta.url));
const temporary = mkdtempSync(join(tmpdir(), "clientele-bench-"));
try {
  const measured = await measure();
  const table = markdownTable(measured);
  console.log(`\n${table}`);
  console.log(`\n${putIntoReadme(join(root, "README.md"), table)}`);
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

async function measure(): Promise<Measured> {
  const machine = `${cpus().length} cores, ${cpus()[0]?.model.trim()}, Node ${process.version}, ${load()}`;
  const { folder, customers } = await benchWorkspace(root, wanted);
  // Before the build as well as after it, because the first reading also warms the disk's cache.
  const cold = await scanExports(folder);
  console.log(`bare scan: ${cold.rows} rows in ${cold.seconds.toFixed(2)} s, cache cold or warm`);
  const build = await measureBuild(root, folder, join(temporary, "large"));
  const scan = await scanExports(folder);
  const demo = await measureBuild(root, join(root, values.workspace), join(temporary, "demo"));
  const pages = await measurePages(demo.out, join(temporary, "served"));
  return { machine, customers, scan, build, demo, pages };
}

/** A busy machine measures its neighbours too, so the table says how busy it was. */
function load() {
  return `load ${loadavg()[0]?.toFixed(1)} before the run`;
}
