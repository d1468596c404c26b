import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildCommand } from "../../scripts/build/command.js";

export interface Sandbox {
  readonly folder: string;
  readonly workspace: string;
  readonly out: string;
  /** Runs `npm run build` as a user would, into this sandbox's folders. */
  readonly build: (...more: string[]) => SpawnSyncReturns<string>;
  /** The same in this process, which spares what it takes to load the code again: for tests of what a build does, not of the command. */
  readonly buildHere: (...more: string[]) => Promise<{ readonly status: number; readonly stderr: string }>;
  readonly log: () => Log;
}

export interface Log {
  readonly exit: number;
  readonly up_to_date: boolean;
  readonly as_of: string | null;
  readonly stages: readonly { readonly name: string; readonly seconds: number; readonly peak_memory_mb: number }[];
  readonly gates: readonly { readonly gate: string; readonly passed: boolean }[];
  readonly counts: Readonly<Record<string, number>>;
  readonly changes: Readonly<Record<string, number>>;
  readonly ledger: Readonly<Record<string, number>> | null;
  readonly warnings: readonly string[];
  readonly errors: readonly { readonly where?: string; readonly what: string }[];
}

/** A copy of a test workspace in folders of its own; in one language, because to draw the other says nothing more of a build. */
export function sandbox(name: string, wrap: readonly string[] = []): Sandbox {
  const folder = mkdtempSync(join(tmpdir(), "clientele-cli-"));
  const workspace = join(folder, "workspace");
  cpSync(`test/input/warehouse/${name}`, workspace, { recursive: true });
  const report = join(workspace, "report.yaml");
  writeFileSync(report, readFileSync(report, "utf8").replace(/^locales: .*/m, "locales: [en]"));
  const out = join(folder, "site");
  const logFile = join(folder, "log.json");
  const options = ["--workspace", workspace, "--out", out, "--log", logFile];
  return {
    folder,
    workspace,
    out,
    build: (...more) => {
      const command = [...wrap, process.execPath, "scripts/run.mjs", "scripts/build.ts"];
      const [program, ...args] = [...command, ...options, ...more] as [string, ...string[]];
      return spawnSync(program, args, { encoding: "utf8", env: { ...process.env, CI: "true" } });
    },
    buildHere: async (...more) => {
      let stderr = "";
      const write = (text: string) => {
        stderr += text;
      };
      return { status: await buildCommand([...options, ...more], { write }), stderr };
    },
    log: () => JSON.parse(readFileSync(logFile, "utf8")) as Log,
  };
}
