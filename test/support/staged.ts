import { CANONICAL_TABLES } from "../../loaders/contracts/index.js";
import { type Engine, literal } from "../../loaders/engines/engine.js";
import { ENGINE_TYPES } from "../../loaders/staging/typed/index.js";

export type StagedRow = Readonly<Record<string, string | number | boolean | null>>;

/** Creates the staged tables, empty, as the contracts describe them. */
export async function createStaged(engine: Engine): Promise<void> {
  for (const { name, columns } of CANONICAL_TABLES) {
    const own = Object.entries(columns).map(([column, { type }]) => `${column} ${ENGINE_TYPES[type]}`);
    await engine.run(
      `create or replace table stg_${name} (source_system varchar, source_file varchar, source_row bigint, ${own.join(", ")})`,
    );
  }
}

/** Adds rows of one system to a staged table; columns that are not named are empty. */
export async function addStaged(
  engine: Engine,
  table: string,
  system: string,
  rows: readonly StagedRow[],
): Promise<void> {
  for (const [index, row] of rows.entries()) {
    const values = { source_system: system, source_file: `${table}.csv`, source_row: index + 1, ...row };
    const literals = Object.values(values).map((value) => (typeof value === "string" ? literal(value) : String(value)));
    await engine.run(`insert into stg_${table} (${Object.keys(values).join(", ")}) values (${literals.join(", ")})`);
  }
}
