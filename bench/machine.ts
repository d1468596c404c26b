import { cpus, loadavg } from "node:os";

/** What measured, and how busy it was before: a busy machine measures its neighbours too. */
export function machine(): string {
  const load = `load ${loadavg()[0]?.toFixed(1)} before the run`;
  return `${cpus().length} cores, ${cpus()[0]?.model.trim()}, Node ${process.version}, ${load}`;
}
