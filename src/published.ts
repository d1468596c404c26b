import { readFileSync } from "node:fs";
import { join } from "node:path";
import { table as arqueroTable, type ColumnTable, fromArrow } from "arquero";
import { writtenColumns } from "../loaders/publish/contract.js";
import type { Cube } from "../loaders/publish/cube.js";
import type { PublishedReport } from "../loaders/publish/report.js";
import { type PublishedName, publishedTable } from "../loaders/publish/tables.js";

/** What pages are drawn from: the report's facts and its published tables, read once per process. */
export interface Published {
  readonly report: PublishedReport;
  readonly table: (name: PublishedName) => ColumnTable;
  /** The counting page's cube; null where the base is too small for one. */
  readonly cube: () => Cube | null;
}

const folders = new Map<string, Published>();

export function readPublished(folder: string): Published {
  const known = folders.get(folder);
  if (known) return known;
  const report = JSON.parse(readFileSync(join(folder, "report.json"), "utf8")) as PublishedReport;
  const tables = new Map<PublishedName, ColumnTable>();
  const table = (name: PublishedName) => {
    const rows = tables.get(name) ?? readTable(folder, name);
    tables.set(name, rows);
    return rows;
  };
  let cube: Cube | null | undefined;
  const readCube = () => {
    const bytes = cube === undefined ? bytesOf(join(folder, "counting", "cube.json")) : null;
    if (cube === undefined) cube = bytes ? (JSON.parse(new TextDecoder().decode(bytes)) as Cube) : null;
    return cube;
  };
  const published = { report, table, cube: readCube };
  folders.set(folder, published);
  return published;
}

/** A workspace without the data has no file, and figures then find a table without rows. */
function readTable(folder: string, name: PublishedName): ColumnTable {
  const expected = writtenColumns(publishedTable(name)).map((column) => column.name);
  const bytes = bytesOf(join(folder, "tables", `${name}.arrow`));
  if (!bytes) return arqueroTable(expected.map((column) => [column, []] as const)) as ColumnTable;
  const rows = fromArrow(bytes) as ColumnTable;
  const received = rows.columnNames();
  if (received.join() === expected.join()) return rows;
  throw new Error(`tables/${name}.arrow: expected columns ${expected.join(", ")}; received ${received.join(", ")}.`);
}

function bytesOf(path: string): Uint8Array | null {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
