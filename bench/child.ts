import { spawn } from "node:child_process";
import { watchMemory } from "./process-memory.js";

export interface ChildRun {
  seconds: number;
  /** Largest sum over the child's processes; undefined where the system has no /proc. */
  peakMegabytes: number | undefined;
}

/** Runs one of the project's scripts in a process of its own, as npm would; an exit code other than 0 throws. */
export async function runChild(
  root: string,
  script: string,
  args: readonly string[],
  { env = {}, isQuiet = false }: { env?: Record<string, string>; isQuiet?: boolean } = {},
): Promise<ChildRun> {
  const started = performance.now();
  const child = spawn(process.execPath, ["scripts/run.mjs", script, ...args], {
    cwd: root,
    stdio: ["ignore", "inherit", isQuiet ? "pipe" : "inherit"],
    env: { ...process.env, ...env },
  });
  let said = "";
  child.stderr?.on("data", (bytes: Buffer) => {
    said += bytes.toString();
  });
  const stopWatching = watchMemory(child.pid);
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  const seconds = (performance.now() - started) / 1000;
  const peakMegabytes = stopWatching();
  if (exitCode !== 0) throw new Error(`${script}: expected exit code 0, received ${exitCode}.${said && `\n${said}`}`);
  return { seconds, peakMegabytes };
}
