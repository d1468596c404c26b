import { rmSync } from "node:fs";

const paths = new Set<string>();

/**
 * Removes a file or folder when the process is told to stop: what a build decodes names people and must not stay behind.
 * Returns what ends this.
 */
export function removeWhenKilled(path: string): () => void {
  if (!isListening)
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => stop(signal));
  isListening = true;
  paths.add(path);
  return () => void paths.delete(path);
}

let isListening = false;

function stop(signal: "SIGINT" | "SIGTERM" | "SIGHUP"): void {
  for (const path of paths) rmSync(path, { recursive: true, force: true });
  process.kill(process.pid, signal);
}
