import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDuckdb } from "../../loaders/engines/duckdb/engine.js";
import type { Engine, Row } from "../../loaders/engines/engine.js";
import { type StageOptions, type Staging, stage } from "../../loaders/staging/index.js";
import type { Source } from "../../loaders/workspace/workspace.js";
import { emptyEngine } from "../support/shared-engines.js";

export type Files = Readonly<Record<string, string | Uint8Array>>;
export type Entry = Partial<Source> & Pick<Source, "table" | "columns">;

export interface Staged {
  readonly staging: Staging;
  readonly engine: Engine;
  readonly folder: string;
  rows<T extends Row = Row>(sql: string): Promise<T[]>;
}

export interface Setting {
  readonly options?: Partial<StageOptions>;
  readonly threads?: number;
}

/** One engine for all tests of a process, and one per number of threads: to open one costs more than to stage a few rows. */
const engines = new Map<number | undefined, Promise<Engine>>();

function engineOf(threads: number | undefined): Promise<Engine> {
  const engine = engines.get(threads) ?? openDuckdb({ memory: "1GB", spill: "", ...(threads && { threads }) });
  engines.set(threads, engine);
  return engine;
}

/** Writes files into a folder of their own, stages them and hands the engine to the test; removes all of it after. */
export async function withStaged<T>(
  files: Files,
  entries: readonly Entry[],
  test: (staged: Staged) => Promise<T> | T,
  { options = {}, threads }: Setting = {},
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "staging-"));
  const engine = await engineOf(threads);
  try {
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    const sources = entries.map((entry, index) => sourceOf(entry, index, folder, Object.keys(files)));
    const staging = await stage(engine, sources, { timezone: "Europe/Paris", tempDir: folder, ...options });
    return await test({ staging, engine, folder, rows: (sql) => engine.rows(sql) });
  } finally {
    await emptyEngine(engine);
    await rm(folder, { recursive: true, force: true });
  }
}

function sourceOf(entry: Entry, index: number, folder: string, names: readonly string[]): Source {
  return {
    place: `sources.${entry.table}[${index}]`,
    system: "shop",
    format: "csv",
    skip: 0,
    attributes: {},
    formats: {},
    values: {},
    files: names.map((name) => ({ name, path: join(folder, name) })),
    ...entry,
    ...(entry.files && { files: entry.files.map(({ name }) => ({ name, path: join(folder, name) })) }),
  };
}

export const file = (name: string) => ({ name, path: name });

/** Customers of one text column each, the shortest way to look at how a value is read. */
export const idsOf = async ({ rows }: Staged): Promise<unknown[]> =>
  (await rows("select customer_id from stg_customers order by source_file, source_row")).map(
    ({ customer_id }) => customer_id,
  );

export const counts = ({ staging }: Staged) =>
  staging.files.map(({ file, rows_read, rows_accepted, rows_rejected, rows_filtered }) => [
    file,
    rows_read,
    rows_accepted,
    rows_rejected,
    rows_filtered,
  ]);

export const failure = async (run: Promise<unknown>): Promise<string> =>
  run.then(
    () => "no failure",
    (error: Error) => error.message,
  );
