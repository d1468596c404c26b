import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runScript } from "../scripts/run-package.js";
import { scanExports } from "./scan.js";

const sampleCustomers = 10_000;

/** The simulator's workspace with about so many order lines, written once and kept in `.cache/`. */
export async function benchWorkspace(
  root: string,
  wantedLines: number,
): Promise<{ folder: string; customers: number }> {
  const sample = await scanExports(await simulate(root, sampleCustomers));
  const customers = Math.round((sampleCustomers * wantedLines) / sample.lines / 1000) * 1000 || sampleCustomers;
  return { folder: await simulate(root, customers), customers };
}

function simulate(root: string, customers: number): Promise<string> {
  return simulated(root, `${customers}`, (out) => ["--out", out, "--customers", `${customers}`, "--only", "orders"]);
}

/** A folder that the simulator wrote with these arguments, now or in an earlier bench. */
export async function simulated(root: string, name: string, args: (out: string) => string[]): Promise<string> {
  const folder = join(root, ".cache", "bench", `${simulatorHash(root)}-${name}`);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.part`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  console.log(`simulating ${name} …`);
  const exitCode = await runScript("simulator/main.ts", args(unfinished));
  if (exitCode !== 0) throw new Error(`simulator/main.ts: expected exit code 0, received ${exitCode}.`);
  renameSync(unfinished, folder);
  return folder;
}

/** A changed simulator writes another workspace, so the kept one must not stand in for it. */
function simulatorHash(root: string): string {
  const hash = createHash("sha256");
  const entries = readdirSync(join(root, "simulator"), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort()) hash.update(readFileSync(file));
  return hash.digest("hex").slice(0, 8);
}
