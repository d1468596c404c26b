import { CANONICAL_TABLES, localDay, type TableContract } from "../contracts/index.js";
import { type Engine, identifier, literal } from "../engines/engine.js";
import type { Load } from "./load.js";
import { perPart, rowNumber } from "./positions.js";
import { ENGINE_TYPES } from "./typed/index.js";

interface ViewColumn {
  readonly name: string;
  readonly type: string;
}

export const stagedTable = (name: string): string => `stg_${name}`;

/** Canonical columns of a staged table in order, each instant followed by its local day. */
export const stagedColumns = ({ columns }: TableContract): ViewColumn[] =>
  Object.entries(columns).flatMap(([name, { type }]) => [
    { name, type: ENGINE_TYPES[type] },
    ...(type === "timestamp" && name.endsWith("_at") ? [{ name: localDay(name), type: "date" }] : []),
  ]);

/** One view per canonical table over the rows of all its exports; columns that no export fills are empty. */
export async function createViews(engine: Engine, loads: readonly Load[]): Promise<void> {
  for (const contract of CANONICAL_TABLES) {
    const own = loads.filter(({ plan }) => plan.contract === contract);
    const attributes = [...new Set(own.flatMap(({ plan }) => Object.keys(plan.source.attributes)))];
    const columns = [...stagedColumns(contract), ...attributes.map((name) => ({ name, type: "varchar" }))];
    const selects = own.map((load) => select(load, columns));
    const query = selects.length > 0 ? selects.join("\nunion all\n") : emptySelect(columns);
    await engine.run(`create or replace view ${stagedTable(contract.name)} as ${query}`);
  }
}

const empty = ({ name, type }: ViewColumn): string => `cast(null as ${type}) as ${identifier(name)}`;

function select(load: Load, columns: readonly ViewColumn[]): string {
  const { source, shape } = load.plan;
  const cells = columns.map((column) => {
    const name = identifier(column.name);
    if (!load.stored.includes(column.name)) return empty(column);
    const isWord = load.plan.columns.some((plan) => plan.name === column.name && plan.column.type === "enum");
    return isWord ? `cast(${name} as varchar) as ${name}` : name;
  });
  const file = perPart(shape.parts.map(({ name }) => literal(name)));
  return `select ${[
    ...cells,
    `${literal(source.system)} as source_system`,
    `${file} as source_file`,
    `${rowNumber(load)} as source_row`,
  ].join(", ")} from ${load.table}`;
}

const emptySelect = (columns: readonly ViewColumn[]): string =>
  `select ${[
    ...columns.map(empty),
    "cast(null as varchar) as source_system",
    "cast(null as varchar) as source_file",
    "cast(null as bigint) as source_row",
  ].join(", ")} where false`;
