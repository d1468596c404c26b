import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import readWorkbook from "read-excel-file/node";
import type { SourceFile } from "../../workspace/workspace.js";
import type { Run } from "../staging.js";

export interface Sheet {
  readonly rows: readonly (readonly string[])[];
  /** Names of the workbook's sheets. */
  readonly sheets: readonly string[];
  readonly isFound: boolean;
}

/** One sheet as text: dates in ISO, numbers as the sheet shows them. */
export async function readSheet(file: SourceFile, sheet: string | undefined): Promise<Sheet> {
  const workbook = await readWorkbook(file.path);
  const found = sheet === undefined ? workbook[0] : workbook.find((candidate) => candidate.sheet === sheet);
  const rows = (found?.data ?? []).map((row) => row.map(cellText));
  return { rows, sheets: workbook.map((candidate) => candidate.sheet), isFound: found !== undefined };
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return dateText(value);
  // Fifteen digits are what a sheet keeps; the rest is noise of binary fractions.
  if (typeof value === "number") return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(15)));
  return String(value).trim();
}

function dateText(value: Date): string {
  if (Number.isNaN(value.getTime())) return "";
  // Times are stored as fractions of a day, so a second may be off by a rounding.
  const iso = new Date(Math.round(value.getTime() / 1000) * 1000).toISOString();
  return iso.slice(11, 19) === "00:00:00" ? iso.slice(0, 10) : iso.slice(0, 19).replace("T", " ");
}

/** Writes rows to a text file that the engine reads. */
export async function writeRows(rows: readonly (readonly string[])[], width: number, run: Run): Promise<string> {
  const path = join(run.tempDir, `sheet-${run.next()}.csv`);
  const field = (text: string | undefined): string => `"${(text ?? "").replaceAll('"', '""')}"`;
  function* lines() {
    for (const row of rows) yield `${Array.from({ length: width }, (_, index) => field(row[index])).join(",")}\n`;
  }
  await pipeline(Readable.from(lines()), createWriteStream(path, { mode: 0o600 }));
  return path;
}
