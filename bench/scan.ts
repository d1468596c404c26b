import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { parse } from "yaml";

interface Source {
  files: string | string[];
  columns?: { amount?: string | { column?: string } };
  formats?: { encoding?: string };
}

interface Part {
  table: string;
  rows: number;
  megabytes: number;
}

export interface Scan {
  /** Order lines among the rows. */
  lines: number;
  rows: number;
  megabytes: number;
  seconds: number;
}

/** What a bare DuckDB needs to count a workspace's exports and add up their amounts: the least any build has to do. */
export async function scanExports(workspace: string): Promise<Scan> {
  const report = parse(readFileSync(join(workspace, "report.yaml"), "utf8")) as { sources: Record<string, Source[]> };
  const sources = Object.entries(report.sources).flatMap(([table, list]) => list.map((source) => ({ table, source })));
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const parts: Part[] = [];
  const started = performance.now();
  for (const { table, source } of sources) {
    const query = scanQuery(workspace, source);
    if (!query) continue;
    const [row] = (await connection.runAndReadAll(query)).getRowObjectsJson();
    parts.push({ table, rows: Number(row?.["rows"]), megabytes: Number(row?.["bytes"]) / 1e6 });
  }
  const seconds = (performance.now() - started) / 1000;
  connection.closeSync();
  const lines = parts.filter(({ table }) => table === "order_lines");
  return { lines: sum(lines, "rows"), rows: sum(parts, "rows"), megabytes: sum(parts, "megabytes"), seconds };
}

function scanQuery(workspace: string, { files, columns, formats }: Source): string | undefined {
  const patterns = [files].flat().map((pattern) => `'${join(workspace, pattern).replaceAll("'", "''")}'`);
  const list = `[${patterns.join(", ")}]`;
  const reader = readerOf(list, formats?.encoding);
  const column = typeof columns?.amount === "string" ? columns.amount : columns?.amount?.column;
  const amount = column ? `sum(try_cast(replace(cast("${column}" as varchar), ',', '.') as double))` : "null";
  const bytes = `(select sum(size) from read_blob(${list}))`;
  return reader && `select count(*) as rows, ${amount} as amount, ${bytes} as bytes from ${reader}`;
}

/** How DuckDB reads such files; undefined for what it cannot read by itself: workbooks and windows-1252. */
function readerOf(list: string, encoding = "utf-8"): string | undefined {
  if (/\.xlsx'/.test(list) || encoding === "windows-1252") return undefined;
  if (/\.parquet'/.test(list)) return `read_parquet(${list})`;
  if (/json(\.gz)?'/.test(list)) return `read_json_auto(${list})`;
  return `read_csv(${list}, all_varchar = true, encoding = '${encoding}')`;
}

function sum(parts: readonly Part[], key: "rows" | "megabytes") {
  return parts.reduce((total, part) => total + part[key], 0);
}
