import { openDuckdb } from "../../loaders/engines/duckdb/engine.js";
import { type Engine, identifier } from "../../loaders/engines/engine.js";

const idle: Engine[] = [];

/** An engine that nobody of this process uses: to open one and define its functions costs more than most tests do with it. */
export const takeEngine = async (): Promise<Engine> => idle.pop() ?? openDuckdb({ memory: "1GB", spill: "" });

/** Gives an engine back as it was opened, so that no test sees what another one made. */
export async function giveBack(engine: Engine): Promise<void> {
  await emptyEngine(engine);
  idle.push(engine);
}

export async function emptyEngine(engine: Engine): Promise<void> {
  const made = await engine.rows<{
    kind: string;
    name: string;
  }>(`select 'view' as kind, view_name as name from duckdb_views()
    where not internal union all select 'table', table_name from duckdb_tables() where not internal
    union all select 'type', type_name from duckdb_types() where not internal`);
  for (const { kind, name } of made) await engine.run(`drop ${kind} ${identifier(name)}`);
}
