import { inflated } from "../text-file.js";
import type { Dialect } from "./dialect.js";
import type { Part } from "./shape.js";

const [LINE_FEED, RETURN, SPACE] = [10, 13, 32];

/**
 * Counts the records of a text that has quotes, independently of the engine: where many files are read at once, its
 * reader passes over a quote that never closes, and all behind it, without a word. Undefined: there are no quotes.
 */
export async function countRecords(part: Part, dialect: Dialect, gzipped: boolean): Promise<number | undefined> {
  const quote = dialect.quote.charCodeAt(0);
  if (dialect.quote.length !== 1 || quote > 127) return undefined;
  if (!(await hasByte(quote, part, gzipped))) return undefined;
  const counter = new RecordCounter(quote, dialect.skip);
  for await (const chunk of inflated(part.path, gzipped)) counter.add(chunk as Buffer);
  return Math.max(0, counter.done() - (dialect.header ? 1 : 0));
}

async function hasByte(byte: number, part: Part, gzipped: boolean): Promise<boolean> {
  for await (const chunk of inflated(part.path, gzipped)) if ((chunk as Buffer).includes(byte)) return true;
  return false;
}

/** A line break ends a record unless an odd number of quotes stands before it. */
class RecordCounter {
  private records = 0;
  private isQuoted = false;
  private hasText = false;

  constructor(
    private readonly quote: number,
    private skip: number,
  ) {}

  add(bytes: Buffer): void {
    const { quote } = this;
    let { records, isQuoted, hasText, skip } = this;
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      if (byte > SPACE && byte !== quote) hasText = true;
      else if (skip > 0) {
        if (byte !== LINE_FEED) continue;
        skip--;
        hasText = false;
      } else if (byte === quote) {
        isQuoted = !isQuoted;
        hasText = true;
      } else if ((byte === LINE_FEED || byte === RETURN) && !isQuoted) {
        if (hasText) records++;
        hasText = false;
      }
    }
    Object.assign(this, { records, isQuoted, hasText, skip });
  }

  done(): number {
    return this.records + (this.hasText ? 1 : 0);
  }
}
