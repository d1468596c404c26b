import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { buildSync } from "esbuild";
import type { Fault } from "../../loaders/faults.js";
import type { PrivateCopy } from "./private-copy.js";

export interface FrameworkRun {
  /** Framework's pages as it wrote them. */
  readonly output: string;
  /** What was drawn for the slots in them, by slot. */
  readonly markup: ReadonlyMap<string, string>;
  /** Lines of its log, without colours. */
  readonly log: readonly string[];
  readonly exitCode: number | null;
  /** What the figures' lines on pages got wrong. */
  readonly faults: readonly Fault[];
}

/** Runs Framework's build over the private copy as a process of its own, with telemetry and network off. */
export async function runFramework(project: string, copy: PrivateCopy, published: string): Promise<FrameworkRun> {
  const output = join(copy.folder, "out");
  const [faultsFile, markupFile] = [join(copy.folder, "faults.ndjson"), join(copy.folder, "markup.ndjson")];
  // Relative paths, because Framework hashes some of them.
  const env = {
    ...process.env,
    CLIENTELE_SITE: relative(project, copy.site),
    CLIENTELE_OUT: relative(project, output),
    CLIENTELE_PUBLISHED: published,
    CLIENTELE_FAULTS: faultsFile,
    CLIENTELE_MARKUP: markupFile,
    OBSERVABLE_TELEMETRY_DISABLE: "true",
    NODE_OPTIONS: "",
    TZ: "UTC",
  };
  const config = bundledConfig(project, copy);
  const preloads = ["./no-network.mjs", "./lighter.mjs"].map((file) => new URL(file, import.meta.url).href);
  const node = ["--enable-source-maps", ...preloads.flatMap((file) => ["--import", file])];
  const { log, exitCode } = await run([...node, binary(project), "build", "--config", config], project, env);
  const faults = await readLines<Fault>(faultsFile);
  return { output, log, exitCode, faults, markup: new Map(await readLines<[string, string]>(markupFile)) };
}

/** The configuration and all it draws with as one file: to load hundreds of TypeScript modules costs more than to draw the pages. */
function bundledConfig(project: string, copy: PrivateCopy): string {
  const outfile = join(copy.folder, "config.mjs");
  buildSync({
    absWorkingDir: project,
    entryPoints: ["observablehq.config.ts"],
    outfile,
    bundle: true,
    packages: "external",
    platform: "node",
    target: "node20",
    format: "esm",
    sourcemap: "inline",
    logLevel: "silent",
  });
  return relative(project, outfile);
}

const binary = (project: string) =>
  join(project, "node_modules", "@observablehq", "framework", "dist", "bin", "observable.js");

function run(args: string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Pick<FrameworkRun, "log" | "exitCode">> {
  return new Promise((done, reject) => {
    const child = spawn(process.execPath, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    let text = "";
    const keep = (chunk: string) => {
      text += chunk;
    };
    child.stdout.setEncoding("utf8").on("data", keep);
    child.stderr.setEncoding("utf8").on("data", keep);
    child.once("error", reject);
    child.once("close", (exitCode) => done({ log: stripVTControlCharacters(text).split("\n"), exitCode }));
  });
}

async function readLines<Line>(file: string): Promise<Line[]> {
  if (!existsSync(file)) return [];
  const lines = (await readFile(file, "utf8")).trim().split("\n");
  return [...new Set(lines)].map((line) => JSON.parse(line) as Line);
}
