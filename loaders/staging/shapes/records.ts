export interface HeadRecord {
  readonly fields: readonly string[];
  /** Physical line it starts on, from 0. */
  readonly line: number;
}

/** Splits the first records of a delimited text; a record that the text cuts off is left out. */
export function headRecords(
  text: string,
  delimiter: string,
  quote: string,
  limit: number,
  isWhole: boolean,
): HeadRecord[] {
  const records: HeadRecord[] = [];
  let at = 0;
  let line = 0;
  while (at < text.length && records.length < limit) {
    const record = readRecord(text, at, delimiter, quote);
    if (record.cut && !isWhole) break;
    const blank = record.fields.length === 1 && record.fields[0]?.trim() === "";
    if (!blank) records.push({ fields: record.fields, line });
    line += record.lines;
    at = record.end;
  }
  return records;
}

interface RawRecord {
  readonly fields: string[];
  readonly end: number;
  readonly lines: number;
  /** The text ended before the record did. */
  readonly cut: boolean;
}

function readRecord(text: string, start: number, delimiter: string, quote: string): RawRecord {
  const fields: string[] = [];
  let at = start;
  let lines = 0;
  for (;;) {
    let field = "";
    if (quote && text.startsWith(quote, at)) {
      const close = closingQuote(text, at + 1, quote);
      const inside = text.slice(at + 1, close < 0 ? undefined : close);
      field = inside.replaceAll(quote + quote, quote);
      lines += inside.split("\n").length - 1;
      at = close < 0 ? text.length : close + 1;
    }
    const end = endOfField(text, at, delimiter);
    field += text.slice(at, end);
    fields.push(field.replace(/\r$/, ""));
    if (end >= text.length) return { fields, end, lines: lines + 1, cut: true };
    if (text.startsWith(delimiter, end)) at = end + delimiter.length;
    else return { fields, end: end + (text.startsWith("\r\n", end) ? 2 : 1), lines: lines + 1, cut: false };
  }
}

function closingQuote(text: string, from: number, quote: string): number {
  let at = text.indexOf(quote, from);
  while (at >= 0 && text[at + 1] === quote) at = text.indexOf(quote, at + 2);
  return at;
}

function endOfField(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length && text[at] !== "\n" && text[at] !== "\r" && !text.startsWith(delimiter, at)) at++;
  return at;
}
