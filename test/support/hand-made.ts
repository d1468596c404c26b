import type { Engine, Row } from "../../loaders/engines/engine.js";
import { inOrder, type ModelNode, readModels } from "../../loaders/models/graph.js";
import { giveBack, takeEngine } from "./shared-engines.js";

const MODELS = readModels();

export interface HandMade {
  readonly engine: Engine;
  /** Rows of a model, built from the hand-made tables alone. */
  readonly model: (name: string) => Promise<readonly Row[]>;
  readonly close: () => Promise<void>;
}

/** An engine that holds the given tables (name → its query) and builds models upon them, never the tables themselves. */
export async function handMade(
  tables: Readonly<Record<string, string>>,
  derived: readonly ModelNode[] = [],
): Promise<HandMade> {
  const engine = await takeEngine();
  for (const [name, query] of Object.entries(tables)) {
    await engine.run(`create table ${name} as ${query}`);
    // Every staged table has the contacts that name its rows; hand-made ones list those that matter.
    if (name.startsWith("stg_") && !(await engine.columns(name)).some((column) => column.name === "phone"))
      await engine.run(`alter table ${name} add column phone varchar`);
  }
  const nodes = [...MODELS, ...derived].filter(({ name }) => !(name in tables));
  return {
    engine,
    model: async (name) => {
      for (const node of inOrder(nodes, [name])) await node.build(engine);
      return engine.rows(`select * from ${name} order by all`);
    },
    close: () => giveBack(engine),
  };
}

/** A query for rows given as SQL tuples: columns with their types, one text per row. */
export const rowsOf = (columns: Readonly<Record<string, string>>, rows: readonly string[]): string => {
  const names = Object.keys(columns);
  const casts = names.map((name) => `cast(${name} as ${columns[name]}) as ${name}`).join(", ");
  const empty = names.map(() => "null").join(", ");
  const values = rows.length === 0 ? `(${empty})` : rows.map((row) => `(${row})`).join(", ");
  return `select ${casts} from (values ${values}) as given (${names.join(", ")})${rows.length === 0 ? " where false" : ""}`;
};
