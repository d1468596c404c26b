import { rmSync } from "node:fs";

const folders = new Set<string>();

/** Removes a folder when the process is told to stop: what a build decodes names people and must not stay behind. */
export function removeWhenKilled(folder: string): void {
  if (folders.size === 0)
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => stop(signal));
  folders.add(folder);
}

function stop(signal: "SIGINT" | "SIGTERM" | "SIGHUP"): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  process.kill(process.pid, signal);
}
