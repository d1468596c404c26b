import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { modelNodes } from "../../loaders/build/model-nodes.js";
import { findPersons, readExports } from "../../loaders/build/persons.js";
import { openDuckdb } from "../../loaders/engines/duckdb/engine.js";
import type { Engine } from "../../loaders/engines/engine.js";
import { inOrder } from "../../loaders/models/graph.js";
import { readWorkspace } from "../../loaders/workspace/read.js";
import { silent } from "./compute-workspace.js";

export interface Modelled {
  readonly engine: Engine;
  readonly close: () => Promise<void>;
}

/** Some models of a workspace and what they read, with nothing explained, published or counted: for plain SQL beside a report. */
export async function modelWorkspace(dir: string, models: readonly string[]): Promise<Modelled> {
  const tempDir = await mkdtemp(join(tmpdir(), "clientele-test-"));
  const workspace = await readWorkspace(dir);
  const engine = await openDuckdb({ memory: "2GB", spill: join(tempDir, "spill") });
  const options = { workspace, engine, tempDir, progress: silent };
  const staging = await readExports(options);
  await findPersons(options, staging);
  for (const node of inOrder(modelNodes(workspace, staging), models)) await node.build(engine);
  return {
    engine,
    close: async () => {
      await engine.close();
      await rm(tempDir, { recursive: true, force: true });
    },
  };
}
