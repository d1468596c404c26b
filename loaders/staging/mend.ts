import { once } from "node:events";
import { createWriteStream, type WriteStream } from "node:fs";
import { join } from "node:path";
import type { Dialect } from "./shapes/dialect.js";
import { type LineFacts, LineSplitter } from "./shapes/line-splitter.js";
import type { Part } from "./shapes/shape.js";
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

/**
 * Takes the lines that cannot be split out of a file. The engine's reader finds that there are such lines; which
 * records they are must not depend on its threads, so these rare files are split here.
 */
export async function mendFile(part: Part, task: Task, run: Run): Promise<Mended> {
  const number = run.next();
  const path = join(run.tempDir, `mended-${number}.csv`);
  const brokenPath = join(run.tempDir, `broken-${number}.ndjson`);
  const [good, bad] = [createWriteStream(path, { mode: 0o600 }), createWriteStream(brokenPath, { mode: 0o600 })];
  const sorter = new Sorter(task);
  for await (const [text, isLast] of texts(part, task)) {
    sorter.take(text, isLast);
    await write(good, sorter.good);
    await write(bad, sorter.bad);
  }
  await Promise.all([close(good), close(bad)]);
  return { path, brokenPath, broken: sorter.broken, rows: sorter.row - sorter.broken };
}

async function* texts(part: Part, { gzipped }: Task): AsyncGenerator<[string, boolean]> {
  const decoder = new TextDecoder("utf-8");
  for await (const chunk of inflated(part.path, gzipped))
    yield [decoder.decode(chunk as Buffer, { stream: true }), false];
  yield [decoder.decode(), true];
}

/** Sorts records into those that split into columns and those that do not. */
class Sorter {
  readonly good: string[] = [];
  readonly bad: string[] = [];
  row = 0;
  broken = 0;
  private readonly splitter: LineSplitter;
  private isHeader: boolean;

  constructor(private readonly task: Task) {
    this.splitter = new LineSplitter(task.dialect);
    this.isHeader = task.dialect.header;
  }

  take(text: string, isLast: boolean): void {
    for (const record of this.splitter.records(text, isLast)) {
      if (this.isHeader) {
        this.isHeader = false;
        continue;
      }
      this.row++;
      const reason = this.whyBroken(record);
      if (reason) this.reject(record, reason);
      else this.good.push(this.numbered(record));
    }
  }

  private whyBroken({ width, text }: LineFacts): string | undefined {
    const { dialect, isDamaged } = this.task;
    if (width === undefined) return "expected quotes around whole values, received others";
    if (width !== dialect.columns.length) return `expected ${dialect.columns.length} columns, received ${width}`;
    return isDamaged && text.includes("\ufffd") ? "expected UTF-8 text, received other bytes" : undefined;
  }

  private reject({ text }: LineFacts, reason: string): void {
    this.broken++;
    this.bad.push(`${JSON.stringify({ row: this.row, reason: `row: ${reason}`, line: text })}\n`);
  }

  private numbered({ fields, text }: LineFacts): string {
    const { delimiter, quote } = this.task.dialect;
    // A line without quotes is well formed as it stands.
    if (!fields) return `${this.row}${delimiter}${text}\n`;
    const quoted = fields.map((field) => `${quote}${field.replaceAll(quote, quote + quote)}${quote}`);
    return `${this.row}${delimiter}${quoted.join(delimiter)}\n`;
  }
}

async function write(stream: WriteStream, lines: string[]): Promise<void> {
  if (lines.length > 0 && !stream.write(lines.join(""))) await once(stream, "drain");
  lines.length = 0;
}

const close = (stream: WriteStream): Promise<void> =>
  new Promise((resolve, reject) => {
    stream.on("error", reject);
    stream.end(resolve);
  });
