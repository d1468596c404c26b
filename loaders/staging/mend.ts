import { once } from "node:events";
import { createWriteStream, type WriteStream } from "node:fs";
import { join } from "node:path";
import type { Dialect } from "./shapes/dialect.js";
import type { Part } from "./shapes/shape.js";
import { brokenLine, strictRecord } from "./shapes/strict-records.js";
import type { Run } from "./staging.js";
import { inflated } from "./text-file.js";

export interface Mended {
  /** Records that can be split, each preceded by its number. */
  readonly path: string;
  /** The others as JSON lines: row, reason, line. */
  readonly brokenPath: string;
  readonly broken: number;
  /** Records that can be split. */
  readonly rows: number;
}

interface Task {
  readonly dialect: Dialect;
  readonly gzipped: boolean;
  /** The file is said to be UTF-8 and is not. */
  readonly isDamaged: boolean;
}

/** Longest record looked for behind an open quote. */
const LONGEST = 1024 * 1024;

/**
 * Takes the lines that cannot be split out of a file. The engine's reader finds that there are such lines; which
 * records they are must not depend on its threads, so these rare files are split here.
 */
export async function mendFile(part: Part, task: Task, run: Run): Promise<Mended> {
  const number = run.next();
  const path = join(run.tempDir, `mended-${number}.csv`);
  const brokenPath = join(run.tempDir, `broken-${number}.ndjson`);
  const [good, bad] = [createWriteStream(path, { mode: 0o600 }), createWriteStream(brokenPath, { mode: 0o600 })];
  let row = 0;
  let broken = 0;
  for await (const records of recordBatches(part, task)) {
    let [goodText, badText] = ["", ""];
    for (const record of records) {
      row++;
      const reason = whyBroken(record, task);
      if (reason) {
        broken++;
        badText += `${JSON.stringify({ row, reason: `row: ${reason}`, line: record.text })}\n`;
      } else goodText += `${[String(row), ...(record.fields ?? [])].map(field).join(",")}\n`;
    }
    await write(good, goodText);
    await write(bad, badText);
  }
  await Promise.all([close(good), close(bad)]);
  return { path, brokenPath, broken, rows: row - broken };
}

interface SplitRecord {
  /** Absent where quotes do not close. */
  readonly fields?: readonly string[];
  readonly text: string;
}

function whyBroken({ fields, text }: SplitRecord, { dialect, isDamaged }: Task): string | undefined {
  if (!fields) return "expected quotes around whole values, received others";
  if (fields.length !== dialect.columns.length)
    return `expected ${dialect.columns.length} columns, received ${fields.length}`;
  return isDamaged && text.includes("\ufffd") ? "expected UTF-8 text, received other bytes" : undefined;
}

const field = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

async function* recordBatches(part: Part, { dialect, gzipped }: Task): AsyncGenerator<SplitRecord[]> {
  const decoder = new TextDecoder("utf-8");
  const state = { text: "", lines: dialect.skip, hasHeader: dialect.header };
  for await (const chunk of inflated(part.path, gzipped)) {
    state.text += decoder.decode(chunk as Buffer, { stream: true });
    yield takeRecords(state, dialect, false);
  }
  state.text += decoder.decode();
  yield takeRecords(state, dialect, true);
}

function takeRecords(
  state: { text: string; lines: number; hasHeader: boolean },
  dialect: Dialect,
  isLast: boolean,
): SplitRecord[] {
  const records: SplitRecord[] = [];
  const { text } = state;
  let at = 0;
  while (at < text.length) {
    if (state.lines > 0) {
      const { end } = brokenLine(text, at) as { end: number };
      if (end >= text.length && !isLast) break;
      state.lines--;
      at = end;
      continue;
    }
    const isStuck = text.length - at > LONGEST;
    const record = strictRecord(text, at, dialect, isLast || isStuck);
    if (record.kind === "more") break;
    const isBlank = record.kind === "record" && record.fields.length === 1 && record.fields[0]?.trim() === "";
    const taken = text.slice(at, record.end).replace(/\r?\n$|\r$/, "");
    if (!isBlank && !state.hasHeader)
      records.push(record.kind === "record" ? { fields: record.fields, text: taken } : { text: taken });
    if (!isBlank) state.hasHeader = false;
    at = record.end;
  }
  state.text = text.slice(at);
  return records;
}

async function write(stream: WriteStream, text: string): Promise<void> {
  if (text && !stream.write(text)) await once(stream, "drain");
}

const close = (stream: WriteStream): Promise<void> =>
  new Promise((resolve, reject) => {
    stream.on("error", reject);
    stream.end(resolve);
  });
