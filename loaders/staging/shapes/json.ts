import { identifier, literal } from "../../engines/engine.js";
import type { Run } from "../staging.js";
import { readLines } from "./lines.js";
import { uniqueNames } from "./names.js";
import { pathList, pathNumbers } from "./paths.js";
import { BLANK, BROKEN, type Part, type ScanOptions, type Shape } from "./shape.js";

export type JsonLayout = "lines" | "array" | "unstructured";

/** One record per line, a list of records, or records spread over lines. */
export function jsonLayout(head: string): JsonLayout {
  const text = head.trimStart();
  if (text.startsWith("[")) return "array";
  const [line = ""] = text.split("\n", 1);
  return isObject(parse(line)) || !text.startsWith("{") || text.length === line.length ? "lines" : "unstructured";
}

/** A list without a record. */
export const isEmptyList = (head: string, isWhole: boolean): boolean => isWhole && /^\s*\[\s*\]\s*$/.test(head);

/** Names of the fields of the first records; inner ones joined by dots, as in `customer.id`. */
export function jsonFields(head: string, layout: JsonLayout, isWhole: boolean): string[] {
  const names = new Set<string>();
  const whole = layout === "lines" ? undefined : parse(layout === "array" ? completeArray(head, isWhole) : head);
  const records = layout === "lines" ? head.split("\n").map(parse) : Array.isArray(whole) ? whole : [whole];
  for (const record of records) collect(record, "", names);
  return [...names];
}

function collect(value: unknown, prefix: string, names: Set<string>): void {
  if (!isObject(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    names.add(prefix + key);
    collect(inner, `${prefix}${key}.`, names);
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The head of a long list, closed after its last whole record. */
function completeArray(head: string, isWhole: boolean): string {
  if (isWhole) return head;
  for (let at = head.lastIndexOf("}"); at > 0; at = head.lastIndexOf("}", at - 1))
    if (parse(`${head.slice(0, at + 1)}]`) !== undefined) return `${head.slice(0, at + 1)}]`;
  return head;
}

export interface JsonOptions {
  readonly layout: JsonLayout;
  readonly fields: readonly string[];
  readonly gzipped: boolean;
}

/** Records of JSON; every field is read as text. */
export async function jsonShape(
  parts: readonly Part[],
  { layout, fields, gzipped }: JsonOptions,
  run: Run,
): Promise<Shape> {
  const part = await pathNumbers(run.engine, `staging_paths_${run.next()}`, parts);
  const names = uniqueNames(fields);
  const isRecord = `case when json_valid(line) then json_type(line) = 'OBJECT' else false end`;
  const kind = `case when line is null or trim(line) = '' then '${BLANK}' when not (${isRecord}) then '${BROKEN}' end`;
  const scan = ({ columns, parts: wanted = parts }: ScanOptions): string => {
    const used = names.flatMap((name, index) => (columns.has(name) ? [{ name, field: fields[index] ?? name }] : []));
    const paths = used.map(({ field }) => literal(jsonPath(field, fields))).join(", ");
    const values =
      used.length > 0 ? `json_extract_string(case when __record is null then line end, [${paths}])` : "null";
    const records = `select line, ${part} as __part, ${kind} as __record from ${readRecords(wanted, layout, gzipped)}`;
    return `select ${[
      ...used.map(({ name }, index) => `__values[${index + 1}] as ${identifier(name)}`),
      "__part",
      "__record",
      ...(columns.has("__raw")
        ? [`case when __record is null then line else json_object('line', line) end as __raw`]
        : []),
    ].join(", ")} from (select *, ${values} as __values from (${records}))`;
  };
  const columns = names.map((name) => ({ name, type: "VARCHAR" }));
  return { parts, columns, isNumbered: false, isGzipped: gzipped, isTyped: false, scan };
}

const readRecords = (parts: readonly Part[], layout: JsonLayout, gzipped: boolean): string =>
  layout === "lines"
    ? readLines(parts, { gzipped })
    : `(select cast(json as varchar) as line, filename from read_json_objects(${pathList(parts)}, format = '${layout}',
       compression = ${gzipped ? "'gzip'" : "'uncompressed'"}, filename = true, maximum_object_size = 67108864))`;

/** A dotted name is a way into inner records, unless its parent is no field of its own. */
function jsonPath(name: string, fields: readonly string[]): string {
  const steps = [...name.matchAll(/\./g)]
    .map(({ index }) => name.slice(0, index))
    .filter((way) => fields.includes(way));
  const bounds = [0, ...steps.map((way) => way.length + 1)];
  const keys = bounds.map((from, at) =>
    name.slice(from, at + 1 < bounds.length ? (bounds[at + 1] ?? 0) - 1 : undefined),
  );
  return `$${keys.map((key) => `.${JSON.stringify(key)}`).join("")}`;
}
