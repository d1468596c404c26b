import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { watchMemory } from "./process-memory.js";

export interface Stage {
  name: string;
  seconds: number;
  rows: number | null;
  peak_memory_mb: number | null;
}

export interface BuildRun {
  out: string;
  seconds: number;
  /** Largest sum over the build's processes; undefined where the system has no /proc. */
  peakMegabytes: number | undefined;
  stages: Stage[];
  /** Seconds of a second build with nothing changed. */
  unchangedSeconds: number;
}

/** Builds a workspace from nothing in a process of its own, then once more with nothing changed. */
export async function measureBuild(root: string, workspace: string, place: string): Promise<BuildRun> {
  const out = join(place, "dist");
  const log = join(place, "log.json");
  const folders = ["--out", out, "--state", join(place, "state"), "--private", join(place, "private")];
  const args = ["scripts/run.mjs", "scripts/build.ts", "--workspace", workspace, ...folders, "--log", log];
  const first = await timed(root, args);
  const stages = (JSON.parse(readFileSync(log, "utf8")) as { stages: Stage[] }).stages;
  const second = await timed(root, args);
  return { out, seconds: first.seconds, peakMegabytes: first.peakMegabytes, stages, unchangedSeconds: second.seconds };
}

async function timed(root: string, args: readonly string[]) {
  const started = performance.now();
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  const stopWatching = watchMemory(child.pid);
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", resolve);
  });
  const seconds = (performance.now() - started) / 1000;
  const peakMegabytes = stopWatching();
  if (exitCode !== 0) throw new Error(`scripts/build.ts: expected exit code 0, received ${exitCode}.`);
  return { seconds, peakMegabytes };
}
