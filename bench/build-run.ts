import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runChild } from "./child.js";

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
  const args = ["--workspace", workspace, ...folders, "--log", log];
  const first = await runChild(root, "scripts/build.ts", args);
  const stages = (JSON.parse(readFileSync(log, "utf8")) as { stages: Stage[] }).stages;
  const second = await runChild(root, "scripts/build.ts", args);
  return { out, seconds: first.seconds, peakMegabytes: first.peakMegabytes, stages, unchangedSeconds: second.seconds };
}
