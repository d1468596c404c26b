// `npm run docs`: writes the documents that come from the code.
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { CANONICAL_TABLES, type Column, type TableContract } from "../loaders/contracts/index.js";
import { PRESETS, type Preset } from "../loaders/presets/index.js";
import { metricsDoc } from "../loaders/publish/metrics-doc.js";
import { rulesDoc } from "../loaders/publish/rules-doc.js";
import { type Mapping, reportSchema } from "../loaders/workspace/schema.js";
import { en } from "../src/i18n/en.js";

interface GeneratedDoc {
  /** Name below docs/. */
  readonly name: string;
  readonly text: () => string;
}

/** Every document written from the code. Add yours here; a test compares each with the committed file. */
export const GENERATED_DOCS: readonly GeneratedDoc[] = [
  { name: "report.schema.json", text: schemaFile },
  { name: "presets.md", text: presetsPage },
  { name: "tables.md", text: tablesPage },
  { name: "metrics.md", text: () => metricsDoc(en.metrics) },
  { name: "rules.md", text: () => rulesDoc(en.labels.rules) },
];

const NOTICE = "<!-- Written by `npm run docs`; edit the code it comes from. -->";

function schemaFile(): string {
  const schema = z.toJSONSchema(reportSchema, { io: "input" });
  return `${JSON.stringify({ title: "Clientele report.yaml", ...schema }, null, 2)}\n`;
}

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");
const code = (text: string): string => `\`${text}\``;

function tablesPage(): string {
  const intro = [
    NOTICE,
    "# Canonical tables",
    "What `sources` in report.yaml can fill. A column in **bold** is required: a row without it, or with a value that cannot",
    "be read, is rejected. In other columns a value that cannot be read is emptied and counted. Any one table is enough for a",
    "report. Money is in the workspace's currency; a `timestamp` is stored in UTC beside its local day.",
  ];
  return `${[...intro.slice(0, 2), intro.slice(2).join("\n"), ...CANONICAL_TABLES.map(tableSection)].join("\n\n")}\n`;
}

function tableSection({ name, grain, key, occurred, columns }: TableContract): string {
  const facts = [
    `${grain.charAt(0).toUpperCase()}${grain.slice(1)}.`,
    key.length > 0 && `Key: ${key.map(code).join(", ")}, per system.`,
    occurred && `Happens at ${code(occurred)}.`,
  ];
  const rows = Object.entries(columns).map(([column, contract]) => [
    contract.required ? `**${code(column)}**` : code(column),
    typeOf(contract),
    contract.unit ?? "",
    contract.description,
  ]);
  return `## ${name}\n\n${facts.filter(Boolean).join(" ")}\n\n${table(["Column", "Type", "Unit", "Meaning"], rows)}`;
}

function typeOf({ type, values, min, max }: Column): string {
  const range = [min !== undefined && `≥ ${min}`, max !== undefined && `≤ ${max}`].filter(Boolean).join(", ");
  return values ? values.map(code).join(", ") : `${type}${range && ` ${range}`}`;
}

function presetsPage(): string {
  const intro = [
    "A preset is the column map of a known tool's export: `{files: exports/shopify/orders_export.csv, preset: shopify/orders}`.",
    "What the entry states itself wins: a column, a format or a word of `values` replaces the preset's, `<column>: null` leaves",
    "a column out, and a `where` is added to the preset's.",
  ].join("\n");
  return `${[NOTICE, "# Presets", intro, ...PRESETS.map(presetSection)].join("\n\n")}\n`;
}

function presetSection({ name, table: fills, description, evidence, columns, limits, ...rest }: Preset): string {
  const rows = Object.entries(columns).map(([column, mapping]) => [code(column), inWords(mapping)]);
  const settings = [
    rest.formats && `Formats: ${code(JSON.stringify(rest.formats))}`,
    rest.values && `Values: ${code(JSON.stringify(rest.values))}`,
    rest.where && `Only rows where ${code(rest.where)}`,
  ].filter((line) => line !== undefined);
  return [
    `## ${name}`,
    `Fills [\`${fills}\`](tables.md#${fills}). ${description}.`,
    table(["Column", "From"], rows),
    list([...settings, ...limits]),
    `Column names read in:\n\n${list(evidence)}`,
  ].join("\n\n");
}

const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join("\n");

function inWords(mapping: Mapping): string {
  if (typeof mapping === "string") return mapping;
  if ("column" in mapping) return mapping.column;
  if ("constant" in mapping) return `constant ${code(String(mapping.constant))}`;
  return `SQL ${code(mapping.sql.replace(/\s+/g, " "))}`;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  for (const { name, text } of GENERATED_DOCS) {
    await writeFile(new URL(`../docs/${name}`, import.meta.url), text());
    console.log(`docs/${name}`);
  }
}
