import { CONTRACTS, type TableContract } from "../contracts/index.js";
import type { Preset } from "../presets/index.js";
import { type Complaints, choices, pathInWords, quoted } from "./complaints.js";
import { nearest } from "./nearest.js";
import type { Mapping, SourceConfig } from "./schema.js";
import type { Path } from "./yaml.js";

export interface Mapped {
  readonly columns: Readonly<Record<string, Mapping>>;
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

interface Context {
  readonly contract: TableContract;
  readonly config: SourceConfig;
  readonly preset: Preset | undefined;
  readonly place: Path;
  readonly complaints: Complaints;
}

/** Checks an entry's columns, attributes and values against its table's contract. */
export function checkColumns(
  table: string,
  { columns, values }: Mapped,
  { config, preset, place, complaints }: Omit<Context, "contract">,
): void {
  const contract = CONTRACTS.get(table);
  if (!contract) return;
  const context: Context = { contract, config, preset, place, complaints };
  const meant = unknownColumns(context);
  required(columns, meant, context);
  for (const [name, mapping] of Object.entries(config.columns ?? {}))
    checkMapping(name, mapping, values[name], context);
  attributes(context);
  checkValues(columns, context);
}

function unknownColumns({ contract, config, place, complaints }: Context): ReadonlySet<string> {
  const known = Object.keys(contract.columns);
  const meant = new Set<string>();
  for (const name of Object.keys(config.columns ?? {})) {
    if (known.includes(name)) continue;
    const suggestion = nearest(name, known);
    if (suggestion) meant.add(suggestion);
    const path = [...place, "columns", name];
    const hint = suggestion ? { suggestion } : { remedy: remedyForUnknown(contract) };
    const expected = suggestion ? {} : { expected: choices(known, 40) };
    complaints.at(path, { what: `unknown column ${pathInWords(path)}`, ...expected, ...hint }, "key");
  }
  return meant;
}

const remedyForUnknown = ({ name }: TableContract): string =>
  name === "customers" ? "A column of your own goes under attributes." : "docs/tables.md lists the columns.";

function required(columns: Mapped["columns"], meant: ReadonlySet<string>, context: Context): void {
  const { contract, config, place, complaints } = context;
  const path = config.columns ? [...place, "columns"] : place;
  for (const [name, column] of Object.entries(contract.columns)) {
    if (!column.required || columns[name] !== undefined || meant.has(name)) continue;
    complaints.at(path, {
      what: `${pathInWords([...place, "columns"])}.${name} is missing`,
      expected: `the file's column for it (${lowered(column.description)})`,
      remedy: `Add ${name}: <column of the file>.`,
    });
  }
}

const lowered = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

function checkMapping(name: string, mapping: Mapping | null, values: Mapped["values"][string] = {}, context: Context) {
  const { contract, preset, place, complaints } = context;
  const column = contract.columns[name];
  const path = [...place, "columns", name];
  if (!column) return;
  if (mapping === null && !preset?.columns[name]) {
    complaints.at(path, {
      expected: "a column of the file",
      received: "nothing",
      remedy: "Name it or remove the line.",
    });
  }
  if (mapping === null || typeof mapping === "string") return;
  if ("format" in mapping && mapping.format && column.type !== "date" && column.type !== "timestamp")
    complaints.at([...path, "format"], { expected: "no format", received: `one on a column of type ${column.type}` });
  if ("decimal" in mapping && mapping.decimal && !["number", "money", "integer"].includes(column.type))
    complaints.at([...path, "decimal"], {
      expected: "no decimal mark",
      received: `one on a column of type ${column.type}`,
    });
  if (!("constant" in mapping) || !column.values) return;
  const word = String(mapping.constant);
  if (column.values.includes(values[word] ?? values["*"] ?? word)) return;
  const suggestion = nearest(word, column.values);
  const expected = `one of ${column.values.map(quoted).join(", ")}`;
  complaints.at([...path, "constant"], {
    expected,
    received: quoted(mapping.constant),
    ...(suggestion && { suggestion }),
  });
}

function attributes({ contract, config, place, complaints }: Context): void {
  if (!config.attributes) return;
  const path = [...place, "attributes"];
  if (contract.name !== "customers") {
    const what = `unknown key ${pathInWords(path)}`;
    complaints.at(path, { what, expected: "attributes under sources.customers only" }, "key");
    return;
  }
  for (const name of Object.keys(config.attributes)) {
    if (!contract.columns[name]) continue;
    const what = `the attribute ${pathInWords([...path, name])}`;
    const remedy = `customers has a column ${name}: move it to columns.`;
    complaints.at([...path, name], { what, expected: "a name of your own", remedy }, "key");
  }
}

function checkValues(columns: Mapped["columns"], { contract, config, place, complaints }: Context): void {
  for (const [name, words] of Object.entries(config.values ?? {})) {
    const path = [...place, "values", name];
    const column = Object.hasOwn(columns, name) ? contract.columns[name] : undefined;
    if (!column) {
      const suggestion = nearest(name, Object.keys(columns));
      const what = `unknown key ${pathInWords(path)}`;
      complaints.at(path, { what, expected: "a mapped column", ...(suggestion && { suggestion }) }, "key");
    } else if (column.type !== "enum" && column.type !== "text") {
      const remedy = column.type === "boolean" ? "Use formats.true and formats.false." : undefined;
      const received = `a column of type ${column.type}`;
      complaints.at(path, { expected: "a column of text", received, ...(remedy && { remedy }) }, "key");
    } else {
      for (const [word, target] of Object.entries(words)) {
        if (!column.values || column.values.includes(target)) continue;
        const suggestion = nearest(target, column.values);
        const expected = `one of ${column.values.map(quoted).join(", ")}`;
        complaints.at([...path, word], { expected, received: quoted(target), ...(suggestion && { suggestion }) });
      }
    }
  }
}
