import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compute, type Facts } from "../../loaders/build/compute.js";
import type { Progress } from "../../loaders/build/progress.js";
import { openDuckdb } from "../../loaders/engines/duckdb/engine.js";
import type { Engine, Row } from "../../loaders/engines/engine.js";
import { readWorkspace } from "../../loaders/workspace/read.js";

export const silent: Progress = { stages: [], note: () => {}, stage: (_name, run) => run() };

export interface Computed {
  readonly facts: Facts;
  readonly engine: Engine;
  /** Rows of a published table, as every reader gets them. */
  readonly table: (name: string) => readonly Row[];
  /** Sum of a column over the rows that are shown. */
  readonly sum: (name: string, column: string, where?: (row: Row) => boolean) => number;
  readonly folder: string;
  readonly close: () => Promise<void>;
}

/** Runs everything between the exports and the published tables of a workspace, in folders of its own. */
export async function computeWorkspace(dir: string): Promise<Computed> {
  const folder = await mkdtemp(join(tmpdir(), "clientele-test-"));
  const workspace = await readWorkspace(dir);
  const engine = await openDuckdb({ memory: "2GB", spill: join(folder, "spill") });
  const facts = await compute({
    workspace,
    engine,
    tempDir: folder,
    privateDir: join(folder, "private"),
    publishedDir: join(folder, "published"),
    codeVersion: "test",
    progress: silent,
    onFacts: () => {},
  });
  const table = (name: string): readonly Row[] => facts.publication.tables.get(name) ?? [];
  return {
    facts,
    engine,
    folder,
    table,
    sum: (name, column, where = () => true) =>
      table(name)
        .filter(where)
        .reduce((total, row) => total + Number(row[column] ?? 0), 0),
    close: async () => {
      await engine.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
