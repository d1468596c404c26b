import { checkZone } from "./check-report.js";
import { type Complaints, choices, pathInWords, quoted } from "./complaints.js";
import { nearest } from "./nearest.js";
import type { Mapping, SourceConfig } from "./schema.js";
import type { SourceFormat } from "./workspace.js";
import type { Path } from "./yaml.js";

const DELIMITED = ["csv", "tsv"] as const;
const TEXT = [...DELIMITED, "fixed_width"] as const;

/** Which file formats an option speaks to. */
const OPTIONS: readonly (readonly [path: readonly [string, string?], formats: readonly SourceFormat[]])[] = [
  [["sheet"], ["xlsx"]],
  [["header"], [...DELIMITED, "xlsx"]],
  [["names"], [...DELIMITED, "xlsx"]],
  [["skip"], [...TEXT, "xlsx"]],
  [["fixed_width"], ["fixed_width"]],
  [["formats", "delimiter"], DELIMITED],
  [["formats", "quote"], DELIMITED],
  [["formats", "encoding"], TEXT],
];

/** Checks that an entry's options belong to its file format and to each other. */
export function checkOptions(
  config: SourceConfig,
  format: SourceFormat | undefined,
  place: Path,
  complaints: Complaints,
): void {
  for (const [[key, inner], formats] of format ? OPTIONS : []) {
    const option: unknown = config[key as keyof SourceConfig];
    const value = inner && option ? (option as Record<string, unknown>)[inner] : option;
    if (value === undefined || formats.includes(format as SourceFormat)) continue;
    const path = [...place, key, ...(inner ? [inner] : [])];
    const remedy =
      key === "fixed_width" ? "Add format: fixed_width." : `Remove it, or state format: ${choices(formats)}.`;
    complaints.at(
      path,
      { expected: `a file of format ${choices(formats)}`, received: format as string, remedy },
      "key",
    );
  }
  layout(config, format, place, complaints);
  if (config.formats?.timezone) checkZone(config.formats.timezone, [...place, "formats", "timezone"], complaints);
  const { decimal, thousands } = config.formats ?? {};
  if (decimal && decimal === thousands) {
    const expected = "another mark than formats.decimal";
    complaints.at([...place, "formats", "thousands"], { expected, received: quoted(thousands) });
  }
}

function layout(config: SourceConfig, format: SourceFormat | undefined, place: Path, complaints: Complaints): void {
  if (format === "fixed_width" && !config.fixed_width) {
    const remedy = "Add fixed_width: {<column>: [<first character>, <last character>]}.";
    const what = `${pathInWords([...place, "fixed_width"])} is missing`;
    complaints.at(place, { what, expected: "the place of each column", remedy });
  }
  for (const [name, [first, last]] of Object.entries(config.fixed_width ?? {})) {
    if (first <= last) continue;
    const received = `[${first}, ${last}]`;
    complaints.at([...place, "fixed_width", name], { expected: "[first, last] with first at most last", received });
  }
  if (config.names && config.header !== false) {
    const received = config.header === undefined ? "none" : "header: true";
    complaints.at([...place, "names"], { expected: "header: false beside it", received, remedy: "Add header: false." });
  }
  if (config.header === false && !config.names && format !== "fixed_width") {
    const what = `${pathInWords([...place, "names"])} is missing`;
    const expected = "the names of the file's columns, in order";
    complaints.at([...place, "header"], { what, expected, remedy: "Add names: [<first column>, <second column>, …]." });
  }
  const known = config.names ?? (config.fixed_width && Object.keys(config.fixed_width));
  if (known) checkNames(config, known, place, complaints);
}

const columnOf = (mapping: Mapping | null): string | undefined => {
  if (typeof mapping === "string") return mapping;
  return mapping && "column" in mapping ? mapping.column : undefined;
};

/** Where report.yaml itself names the file's columns, a column that is not among them is known to be wrong. */
function checkNames(config: SourceConfig, known: readonly string[], place: Path, complaints: Complaints): void {
  for (const part of ["columns", "attributes"] as const) {
    for (const [name, mapping] of Object.entries(config[part] ?? {})) {
      const column = columnOf(mapping);
      if (column === undefined || known.includes(column)) continue;
      const suggestion = nearest(column, known);
      const expected = `a column of the file: ${choices(known)}`;
      complaints.at([...place, part, name], { expected, received: quoted(column), ...(suggestion && { suggestion }) });
    }
  }
}
