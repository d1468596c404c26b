import { existsSync, readdirSync, readFileSync } from "node:fs";

/** Watches a process and all it starts; the function returned stops and gives the peak in MB, where Linux tells it. */
export function watchMemory(pid: number | undefined): () => number | undefined {
  if (pid === undefined || !existsSync("/proc/self/statm")) return () => undefined;
  let peak = 0;
  const look = () => {
    peak = Math.max(peak, treeMegabytes(pid));
  };
  const timer = setInterval(look, 50);
  return () => {
    clearInterval(timer);
    return peak;
  };
}

/** Resident memory of a process and its descendants; pages that they share count once per process. */
export function treeMegabytes(pid: number): number {
  return residentMegabytes(pid) + children(pid).reduce((sum, child) => sum + treeMegabytes(child), 0);
}

function residentMegabytes(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(read(`/proc/${pid}/status`))?.[1];
  return Number(kilobytes ?? 0) / 1000;
}

function children(pid: number): number[] {
  return tasks(pid).flatMap((task) =>
    read(`/proc/${pid}/task/${task}/children`).split(" ").filter(Boolean).map(Number),
  );
}

function tasks(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

/** A process may end between being listed and being read. */
function read(path: string): string {
  try {
    return readFileSync(path, "utf8").trim();
  } catch {
    return "";
  }
}
