/** Tells what a build does: one line a stage, with rows and seconds, and the same as data for the log. */
export interface StageRecord {
  readonly name: string;
  readonly seconds: number;
  readonly rows: number | null;
  readonly peak_memory_mb: number;
}

export interface Progress {
  /** Runs a stage, times it and says how many rows it handled. */
  stage<T>(name: string, run: () => Promise<T>, rows?: (result: T) => number): Promise<T>;
  note(text: string): void;
  readonly stages: readonly StageRecord[];
}

/** Where progress is told: `process.stderr`, or whatever takes text. */
export interface Terminal {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

const SAMPLE_MS = 50;

/** Progress on a terminal rewrites its line while a stage runs; elsewhere every stage is one plain line. */
export function createProgress(out: Terminal, isPlain = !out.isTTY || process.env.CI !== undefined): Progress {
  const stages: StageRecord[] = [];
  const write = (text: string) => void out.write(text);
  return {
    stages,
    note: (text) => write(`${text}\n`),
    async stage(name, run, rows) {
      const started = process.hrtime.bigint();
      const memory = samplePeak();
      if (!isPlain) write(`  ${name} …`);
      let count: number | null = null;
      try {
        const result = await run();
        count = rows ? rows(result) : null;
        return result;
      } finally {
        const seconds = Number(process.hrtime.bigint() - started) / 1e9;
        stages.push({ name, seconds: round(seconds, 3), rows: count, peak_memory_mb: memory() });
        write(`${isPlain ? "" : "\r\u001b[2K"}  ${line(name, seconds, count)}\n`);
      }
    },
  };
}

const line = (name: string, seconds: number, rows: number | null): string =>
  `${name.padEnd(12)} ${seconds.toFixed(2).padStart(7)} s${rows === null ? "" : `  ${rows.toLocaleString("en")} rows`}`;

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

/** Starts sampling the process's memory; the returned function stops it and gives the peak in MiB. */
function samplePeak(): () => number {
  let peak = process.memoryUsage.rss();
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, SAMPLE_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
    return Math.round(Math.max(peak, process.memoryUsage.rss()) / 2 ** 20);
  };
}
