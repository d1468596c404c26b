import type { Relation, TableDeclaration } from "./declaration.js";
import { relationLink } from "./relation-link.js";
import { rollupLinks } from "./rollup-links.js";
import { type Equation, type Link, quantity, type System, type SystemRow } from "./system.js";

/** What is added to while declarations are read. */
export interface Draft {
  readonly tables: ReadonlyMap<string, TableDeclaration>;
  readonly rows: Map<TableDeclaration, SystemRow[]>;
  readonly links: Link[];
  readonly warnings: string[];
  nextRow(table: TableDeclaration | null, index: number): SystemRow;
  addLink(label: string, equations: readonly Equation[], unitsAdd: boolean, total: SystemRow | null): void;
}

/** Declared tables and relations as one linked system of rows and equations. Declarations that make no sense: Error. */
export function compile(tables: readonly TableDeclaration[], relations: readonly Relation[]): System {
  const draft = emptyDraft(tables);
  for (const table of tables) {
    draft.rows.set(
      table,
      table.rows.map((_, index) => draft.nextRow(table, index)),
    );
  }
  const totals = new Map<string, SystemRow>();
  for (const table of tables) for (const rollup of table.rollups ?? []) rollupLinks(draft, table, rollup, totals);
  for (const relation of relations) relationLink(draft, relation);
  findLevels(draft.links);
  return draft;
}

const DEEPEST = 10;

function findLevels(links: readonly Link[]): void {
  for (let pass = 0; pass < DEEPEST; pass++) {
    for (const { rows, total } of links) {
      if (!total) continue;
      for (const row of rows) if (row !== total) total.level = Math.min(DEEPEST, Math.max(total.level, row.level + 1));
    }
  }
}

function emptyDraft(tables: readonly TableDeclaration[]): Draft {
  const byName = new Map(tables.map((table) => [table.name, table]));
  if (byName.size < tables.length) throw new Error("disclosure: two tables have the same name. Name each table once.");
  let rowCount = 0;
  const links: Link[] = [];
  return {
    tables: byName,
    rows: new Map(),
    links,
    warnings: [],
    nextRow: (table, index) => newRow(rowCount++, table, index),
    addLink(label, equations, unitsAdd, total) {
      const rows = [...new Set(equations.flatMap(({ terms }) => terms.map(({ cell }) => cell.row)))];
      const unknown = rows.filter(({ state }) => state === "unpublished").length;
      const link: Link = { id: links.length, label, rows, equations, unitsAdd, total, unknown };
      links.push(link);
      for (const row of rows) row.links.push(link);
    },
  };
}

function newRow(id: number, table: TableDeclaration | null, index: number): SystemRow {
  const common = { id, table, index, cells: new Map(), links: [], level: 0 };
  if (!table) return { ...common, units: 0, parts: [], state: "unpublished" };
  const count = (column: string) => {
    const value = table.rows[index]?.[column];
    const number = quantity(value ?? Number.NaN, { table, index }, column);
    if (number >= 0) return number;
    throw new Error(
      `disclosure: table "${table.name}", row ${index}, column "${column}": expected a count, received ${number}.`,
    );
  };
  return { ...common, units: count(table.units), parts: (table.parts ?? []).map(count), state: "shown" };
}
