import { identifier, literal } from "../../engines/engine.js";
import type { Run } from "../staging.js";
import type { Dialect } from "./dialect.js";
import { pathList, pathNumbers } from "./paths.js";
import { BLANK, type Part, type ScanOptions, type Shape } from "./shape.js";

interface CsvOptions {
  readonly gzipped: boolean;
  readonly isTyped?: boolean;
  /** Staging wrote the text itself, so that it is well formed whatever the line ends inside its values. */
  readonly isOurs?: boolean;
  /** The first column is the record's number. */
  readonly isNumbered?: boolean;
}

/** Files of one dialect with the same columns. */
export async function csvShape(
  parts: readonly Part[],
  dialect: Dialect,
  run: Run,
  options: CsvOptions,
): Promise<Shape> {
  const part = await pathNumbers(run.engine, `staging_paths_${run.next()}`, parts);
  const { isNumbered = false } = options;
  const names = isNumbered ? dialect.columns.slice(1) : dialect.columns;
  const scan = ({ columns, parts: wanted = parts, faultsIn }: ScanOptions): string => {
    const read = `read_csv(${pathList(wanted)}, ${readOptions(dialect, options, faultsIn)})`;
    const all = `{${names.map((name) => `${literal(name)}: ${identifier(name)}`).join(", ")}}`;
    // A blank line is no record; where there is one column only, the reader passes it on.
    const blank = names.length === 1 ? `${identifier(names[0] ?? "")} is null` : "false";
    return `select ${[
      ...names.filter((name) => columns.has(name)).map(identifier),
      `${part} as __part`,
      ...(isNumbered ? ["cast(__row as bigint) as __row"] : []),
      ...(columns.has("__raw") ? [`cast(to_json(${all}) as varchar) as __raw`] : []),
      `case when ${blank} then ${literal(BLANK)} end as __record`,
    ].join(", ")} from ${read}`;
  };
  return {
    parts,
    columns: names.map((name) => ({ name, type: "VARCHAR" })),
    isNumbered,
    isGzipped: options.gzipped,
    isTyped: options.isTyped ?? false,
    scan,
  };
}

function readOptions(
  { delimiter, quote, header, skip, columns }: Dialect,
  { gzipped, isOurs = false }: CsvOptions,
  faultsIn?: string,
) {
  return [
    `columns = {${columns.map((name) => `${literal(name)}: 'VARCHAR'`).join(", ")}}`,
    "auto_detect = false",
    `delim = ${literal(delimiter)}`,
    `quote = ${literal(quote)}`,
    `escape = ${literal(quote)}`,
    `header = ${header}`,
    `skip = ${skip}`,
    `compression = ${gzipped ? "'gzip'" : "'none'"}`,
    `strict_mode = ${!isOurs}`,
    "filename = true",
    "hive_partitioning = false",
    ...(faultsIn
      ? [
          `store_rejects = true, rejects_table = ${literal(faultsIn)}, rejects_scan = ${literal(`${faultsIn}_scans`)}, rejects_limit = 1`,
        ]
      : ["ignore_errors = true"]),
  ].join(", ");
}
