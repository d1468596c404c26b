// `npm test [-- PART …]`: every part in turn, to the end, then one line that states the sum.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBrowser } from "./browser-install.mjs";
import { runPackage } from "./run-package.js";
import { checkResult, exitCodeOf, type PartResult, summary, type VitestReport, vitestResult } from "./test-results.js";

type Part = (name: string) => Promise<PartResult>;

const parts: Record<string, Part> = {
  browser: browserPart,
  types: (name) => commandPart(name, "typescript", "tsc", ["--noEmit"]),
  lint: (name) => commandPart(name, "@biomejs/biome", "biome", ["check", "--error-on-warnings", "."]),
  unit: vitestPart,
  site: vitestPart,
  real: vitestPart,
};

const reports = mkdtempSync(join(tmpdir(), "clientele-test-"));
process.on("exit", () => rmSync(reports, { recursive: true, force: true }));
process.env["TZ"] = "UTC";

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in parts));
if (unknown.length > 0) {
  const known = Object.keys(parts).join(", ");
  console.error(
    `npm test: unknown part, expected one of ${known}, received ${unknown.join(", ")}. For a single test run: npx vitest run PATTERN`,
  );
  process.exit(1);
}

const results: PartResult[] = [];
for (const [name, part] of Object.entries(parts)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  console.log(`\n── ${name}`);
  results.push(await part(name));
}
const real = results.find(({ name }) => name === "real");
if (real && !process.env["REAL_DATA"])
  console.log(`\nreal: REAL_DATA is not set, so ${real.skipped} tests were skipped`);
console.log(`\n${summary(results)}`);
process.exitCode = exitCodeOf(results);

async function browserPart(name: string): Promise<PartResult> {
  const started = performance.now();
  try {
    const { path } = await ensureBrowser();
    console.log(path);
    return checkResult(name, 0, secondsSince(started));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return checkResult(name, 1, secondsSince(started));
  }
}

async function commandPart(name: string, packageName: string, command: string, args: string[]): Promise<PartResult> {
  const started = performance.now();
  const exitCode = await runPackage(packageName, command, args);
  return checkResult(name, exitCode, secondsSince(started));
}

async function vitestPart(name: string): Promise<PartResult> {
  const started = performance.now();
  const file = join(reports, `${name}.json`);
  const reporters = ["--reporter=default", "--reporter=./test/skipped-reporter.ts", "--reporter=json"];
  const exitCode = await runPackage("vitest", "vitest", [
    "run",
    "--project",
    name,
    ...reporters,
    `--outputFile.json=${file}`,
  ]);
  const skippingFails = name === "real" && Boolean(process.env["REAL_DATA"]);
  return vitestResult(name, exitCode, readReport(file), secondsSince(started), { skippingFails });
}

function readReport(file: string): VitestReport | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

function secondsSince(started: number) {
  return (performance.now() - started) / 1000;
}
