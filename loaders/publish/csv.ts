import type { PublishedColumn } from "./contract.js";

/** A value as a published table holds it. */
export type Cell = string | number | boolean | null;

const FORMULA = /^[=+\-@\t\r]/;

/** One cell as RFC 4180 writes it; text that a spreadsheet would run as a formula gets an apostrophe before it. */
export function csvCell(value: Cell | undefined, type: PublishedColumn["type"] | "name"): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "string") return String(value);
  const text = isWritten(type) && FORMULA.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Months and days are written by us, so that only free text can hold a formula. */
const isWritten = (type: PublishedColumn["type"] | "name") => type === "text" || type === "name";

export function csv(
  columns: readonly { readonly name: string; readonly type: PublishedColumn["type"] }[],
  rows: readonly Readonly<Record<string, Cell>>[],
): string {
  const lines = [columns.map(({ name }) => csvCell(name, "name"))];
  for (const row of rows) lines.push(columns.map(({ name, type }) => csvCell(row[name], type)));
  return lines.map((line) => `${line.join(",")}\n`).join("");
}
