import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Bool, type DataType, Float64, Table, tableToIPC, Utf8, type Vector, vectorFromArray } from "apache-arrow";
import { type PublishedTable, type PublishedType, type WrittenColumn, writtenColumns } from "./contract.js";
import { type Cell, csv } from "./csv.js";
import { metric } from "./metrics.js";

export type PublishedRow = Readonly<Record<string, Cell>>;

export interface Written {
  readonly table: PublishedTable;
  readonly rows: number;
}

/** Writes a published table's rows, in the order given, as `tables/<name>.arrow` and `tables/<name>.csv`. */
export async function writeTable(dir: string, table: PublishedTable, rows: readonly PublishedRow[]): Promise<Written> {
  const columns = writtenColumns(table);
  refuseOtherColumns(table, columns, rows);
  const vectors = columns.map((column) => [column.name, vector(column, rows)] as const);
  const folder = join(dir, "tables");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${table.name}.arrow`), tableToIPC(new Table(Object.fromEntries(vectors)), "file"));
  await writeFile(join(folder, `${table.name}.csv`), csv(columns, rows));
  return { table, rows: rows.length };
}

/** Writes `tables/index.json`: what each published table holds and what its columns mean. */
export async function writeIndex(dir: string, written: readonly Written[], currency: string): Promise<void> {
  const tables = written.map(({ table, rows }) => ({
    name: table.name,
    description: table.description,
    grain: table.grain,
    rows,
    columns: writtenColumns(table).map((column) => describe(column, currency)),
  }));
  await mkdir(join(dir, "tables"), { recursive: true });
  await writeFile(join(dir, "tables", "index.json"), `${JSON.stringify({ tables }, null, 2)}\n`);
}

function describe(column: WrittenColumn, currency: string) {
  const { name, type, description } = column;
  const unit = unitOf(column, currency);
  return { name, type, ...(unit && { unit }), description, ...(column.metric && { metric: column.metric }) };
}

/** What a count counts, by its column's name. */
const COUNTED: Readonly<Record<string, string>> = {
  answers: "answers",
  checked: "values or rows",
  customers: "persons",
  customers_at_start: "persons",
  days: "days",
  failed: "values or rows",
  filled: "records",
  lost: "persons",
  mean: "points",
  mean_high: "points",
  mean_low: "points",
  records: "records",
  rows_accepted: "rows",
  rows_filtered: "rows",
  rows_read: "rows",
  rows_rejected: "rows",
};

function unitOf({ name, type, metric: id }: WrittenColumn, currency: string): string | undefined {
  if (type === "money") return currency;
  if (type === "share" || type === "nps" || type === "minutes") return type;
  return (id && metric(id).unit) ?? COUNTED[name];
}

/** A row's extra or forgotten column would go unseen into no file, or into all as empty. */
function refuseOtherColumns(table: PublishedTable, columns: readonly WrittenColumn[], rows: readonly PublishedRow[]) {
  const expected = columns.map(({ name }) => name);
  for (const row of rows) {
    const missing = expected.filter((name) => !(name in row));
    const extra = Object.keys(row).filter((name) => !expected.includes(name));
    if (missing.length + extra.length === 0) continue;
    throw new Error(
      `published table ${table.name}: expected columns ${expected.join(", ")}; missing ${missing.join(", ") || "none"}, extra ${extra.join(", ") || "none"}.`,
    );
  }
}

function vector({ name, type }: WrittenColumn, rows: readonly PublishedRow[]): Vector {
  const cells = rows.map((row) => row[name] ?? null);
  return vectorFromArray(cells, arrowType(type)) as Vector;
}

/** Counts are doubles too: Arrow's 64-bit integers would reach the figures as BigInt. */
function arrowType(type: PublishedType): DataType {
  if (type === "boolean") return new Bool();
  return type === "text" || type === "month" || type === "date" ? new Utf8() : new Float64();
}
