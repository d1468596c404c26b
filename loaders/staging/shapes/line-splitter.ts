import type { Dialect } from "./dialect.js";
import { strictRecord } from "./strict-records.js";

export interface LineFacts {
  /** The record as written, without its line break. */
  readonly text: string;
  /** How many values it has; unknown where its quotes do not close. */
  readonly width?: number;
  /** The values, where quotes stand in it. */
  readonly fields?: readonly string[];
}

/** Longest record looked for behind an open quote. */
const LONGEST = 1024 * 1024;

/** Splits a text that comes piece by piece into records; blank lines are none. */
export class LineSplitter {
  private rest = "";
  private linesToSkip: number;

  constructor(private readonly dialect: Dialect) {
    this.linesToSkip = dialect.skip;
  }

  *records(piece: string, isLast: boolean): Generator<LineFacts> {
    const text = this.rest + piece;
    const { quote } = this.dialect;
    let nextQuote = quote ? text.indexOf(quote) : -1;
    let nextReturn = text.indexOf("\r");
    let at = 0;
    while (at < text.length) {
      const end = text.indexOf("\n", at);
      if (this.linesToSkip > 0) {
        if (end < 0 && !isLast) break;
        this.linesToSkip--;
        at = end < 0 ? text.length : end + 1;
        continue;
      }
      if (nextQuote >= 0 && nextQuote < at) nextQuote = text.indexOf(quote, at);
      if (nextReturn >= 0 && nextReturn < at) nextReturn = text.indexOf("\r", at);
      const stop = end > 0 && text.charCodeAt(end - 1) === 13 ? end - 1 : end;
      const isPlain = end >= 0 && (nextQuote < 0 || nextQuote > end) && (nextReturn < 0 || nextReturn >= stop);
      if (isPlain) {
        const line = text.slice(at, stop);
        at = end + 1;
        const width = this.widthOf(line);
        if (width > 1 || line.trim() !== "") yield { text: line, width };
        continue;
      }
      const record = strictRecord(text, at, this.dialect, isLast || text.length - at > LONGEST);
      if (record.kind === "more") break;
      const line = text.slice(at, record.end).replace(/\r?\n$|\r$/, "");
      at = record.end;
      if (record.kind === "broken") yield { text: line };
      else if (record.fields.length > 1 || line.trim() !== "")
        yield { text: line, width: record.fields.length, ...(quote && { fields: record.fields }) };
    }
    this.rest = text.slice(at);
  }

  private widthOf(line: string): number {
    const { delimiter } = this.dialect;
    let width = 1;
    for (let at = line.indexOf(delimiter); at >= 0; at = line.indexOf(delimiter, at + delimiter.length)) width++;
    return width;
  }
}
