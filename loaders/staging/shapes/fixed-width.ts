import { identifier, literal } from "../../engines/engine.js";
import type { Source } from "../../workspace/workspace.js";
import type { Run } from "../staging.js";
import { readLines } from "./lines.js";
import { uniqueNames } from "./names.js";
import { pathNumbers } from "./paths.js";
import { BLANK, type Part, type ScanOptions, type Shape } from "./shape.js";

/** Whether the first line names the columns instead of filling them. */
export function hasHeaderLine(firstLine: string, source: Source): boolean {
  if (source.header !== undefined) return source.header;
  const words = new Set(firstLine.toLowerCase().split(/\s+/));
  return Object.keys(source.fixedWidth ?? {}).filter((name) => words.has(name.toLowerCase())).length > 0;
}

/** Lines cut at fixed characters. */
export async function fixedWidthShape(
  parts: readonly Part[],
  source: Source,
  { skip, gzipped }: { skip: number; gzipped: boolean },
  run: Run,
): Promise<Shape> {
  const part = await pathNumbers(run.engine, `staging_paths_${run.next()}`, parts);
  const ranges = Object.values(source.fixedWidth ?? {});
  const names = uniqueNames(Object.keys(source.fixedWidth ?? {}));
  const cell = (index: number): string => {
    const [first, last] = ranges[index] ?? [1, 1];
    return `nullif(trim(substring(line, ${first}, ${last - first + 1})), '')`;
  };
  const all = `{${names.map((name, index) => `${literal(name)}: ${cell(index)}`).join(", ")}}`;
  const scan = ({ columns, parts: wanted = parts }: ScanOptions): string =>
    `select ${[
      ...names.flatMap((name, index) => (columns.has(name) ? [`${cell(index)} as ${identifier(name)}`] : [])),
      `${part} as __part`,
      ...(columns.has("__raw") ? [`cast(to_json(${all}) as varchar) as __raw`] : []),
      `case when trim(line) is null or trim(line) = '' then ${literal(BLANK)} end as __record`,
    ].join(", ")} from ${readLines(wanted, { gzipped, skip })}`;
  const columns = names.map((name) => ({ name, type: "VARCHAR" }));
  return { parts, columns, isNumbered: false, isGzipped: gzipped, isTyped: false, scan };
}
