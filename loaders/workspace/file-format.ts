import type { Complaint } from "./complaints.js";
import { quoted } from "./complaints.js";
import type { SourceFile, SourceFormat } from "./workspace.js";

const ENDINGS: Readonly<Record<string, SourceFormat>> = {
  csv: "csv",
  txt: "csv",
  tsv: "tsv",
  tab: "tsv",
  json: "json",
  ndjson: "json",
  jsonl: "json",
  parquet: "parquet",
  xlsx: "xlsx",
};

const REMEDIES: Readonly<Record<string, string>> = {
  xls: "Save it as .xlsx or .csv.",
  zip: "Unpack it first.",
};

/** The format that a file's ending says; `.gz` holds text formats only. */
function byEnding(name: string): SourceFormat | undefined {
  const [, ending = "", gz] = /\.([^./]+?)(\.gz)?$/i.exec(name) ?? [];
  const format = ENDINGS[ending.toLowerCase()];
  return gz && (format === "parquet" || format === "xlsx") ? undefined : format;
}

/** The one format of an entry's files, or what is wrong with them. */
export function formatOf(files: readonly SourceFile[]): { format: SourceFormat } | { complaint: Complaint } {
  const [first, ...rest] = files;
  const format = first && byEnding(first.name);
  if (!first || !format) {
    const ending = first?.name.split(".").at(-1)?.toLowerCase() ?? "";
    const expected = "a file that ends in .csv, .tsv, .txt, .json, .ndjson, .jsonl (also .gz), .parquet or .xlsx";
    const remedy = REMEDIES[ending] ?? "State format: beside files.";
    return { complaint: { expected, received: quoted(first?.name), remedy } };
  }
  const other = rest.find((file) => byEnding(file.name) !== format);
  if (!other) return { format };
  const received = `${quoted(first.name)} and ${quoted(other.name)}`;
  return { complaint: { expected: "files of one format", received, remedy: "Give each format an entry of its own." } };
}

/** The system an export comes from: the folder below exports/, else the folder it lies in. */
export function systemOf({ name }: SourceFile): string | undefined {
  const folders = name.split("/").slice(0, -1);
  const below = folders[folders.indexOf("exports") + 1];
  const folder = folders.includes("exports") ? (below ?? "exports") : (folders.at(-1) ?? "main");
  const plain = folder.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const system = plain.replace(/[^a-z0-9]+/g, "_").replace(/^_+|_+$/g, "");
  return !folder.includes("${") && /^[a-z]/.test(system) ? system : undefined;
}
