import { readdirSync, readFileSync } from "node:fs";
import type { Engine } from "../engines/engine.js";

/** One table of the engine: how it is made, and which tables it is made from. */
export interface ModelNode {
  readonly name: string;
  readonly reads: readonly string[];
  readonly build: (engine: Engine) => Promise<void>;
}

export interface SqlModel extends ModelNode {
  readonly sql: string;
  readonly header: string;
  readonly layer: "intermediate" | "marts";
}

const LAYERS = ["intermediate", "marts"] as const;

/** Reads every SQL model; the file's name is the table's, and what it reads stands in its own text. */
export function readModels(): SqlModel[] {
  return LAYERS.flatMap((layer) => {
    const folder = new URL(`./${layer}/`, import.meta.url);
    return readdirSync(folder)
      .filter((file) => file.endsWith(".sql"))
      .sort()
      .map((file) => sqlModel(file.slice(0, -4), readFileSync(new URL(file, folder), "utf8"), layer));
  });
}

function sqlModel(name: string, text: string, layer: SqlModel["layer"]): SqlModel {
  const header = text.match(/^(--.*\n)+/)?.[0] ?? "";
  const sql = text.slice(header.length).trim();
  return {
    name,
    layer,
    sql,
    header: header.replace(/^-- /gm, "").trim(),
    reads: tablesRead(sql),
    build: (engine) => engine.run(`create or replace table ${name} as ${sql}`),
  };
}

/** Tables named after `from` or `join` that are not CTEs of the query itself. */
export function tablesRead(sql: string): string[] {
  const ctes = new Set([...sql.matchAll(/(?:with|,)\s+(\w+) as \(/g)].map((match) => match[1]));
  const named = [...sql.matchAll(/\b(?:from|join)\s+([a-z_][a-z0-9_]*)/g)].map((match) => match[1] as string);
  return [...new Set(named)].filter((name) => !ctes.has(name)).sort();
}

/** The nodes needed for the wanted tables, each after what it reads. Tables that no node makes are taken as given. */
export function inOrder(nodes: readonly ModelNode[], wanted: readonly string[]): ModelNode[] {
  const byName = new Map(nodes.map((node) => [node.name, node]));
  const ordered: ModelNode[] = [];
  const state = new Map<string, "open" | "done">();
  const visit = (name: string, trail: readonly string[]) => {
    const node = byName.get(name);
    if (!node || state.get(name) === "done") return;
    if (state.get(name) === "open")
      throw new Error(`models read each other in a circle: ${[...trail, name].join(" → ")}`);
    state.set(name, "open");
    for (const read of node.reads) visit(read, [...trail, name]);
    state.set(name, "done");
    ordered.push(node);
  };
  for (const name of wanted) visit(name, []);
  return ordered;
}
