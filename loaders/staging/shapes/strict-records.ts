/** One record of a delimited text, or why there is none at this place. */
export type StrictRecord =
  | { readonly kind: "record"; readonly fields: readonly string[]; readonly end: number }
  | { readonly kind: "broken"; readonly end: number }
  | { readonly kind: "more" };

export interface Written {
  readonly delimiter: string;
  readonly quote: string;
}

/**
 * Reads one record. Quotes that do not close where a value ends break the line they start on, and that line alone:
 * the next is read afresh. `more`: the text ends before it is clear; `isLast` says that no more will come.
 */
export function strictRecord(
  text: string,
  start: number,
  { delimiter, quote }: Written,
  isLast: boolean,
): StrictRecord {
  const fields: string[] = [];
  for (let at = start; ; ) {
    if (quote && text.startsWith(quote, at)) {
      const close = closing(text, at + 1, quote);
      if (close < 0 || (close + 1 >= text.length && !isLast))
        return isLast ? brokenLine(text, start) : { kind: "more" };
      fields.push(text.slice(at + 1, close).replaceAll(quote + quote, quote));
      at = close + 1;
      if (at < text.length && !isBreak(text, at) && !text.startsWith(delimiter, at)) return brokenLine(text, start);
    } else {
      const end = endOfField(text, at, delimiter);
      fields.push(text.slice(at, end));
      at = end;
    }
    // A delimiter or a line break of two characters may be cut by the end of the text.
    if (at + 1 >= text.length && !isLast) return { kind: "more" };
    if (!text.startsWith(delimiter, at)) return { kind: "record", fields, end: afterBreak(text, at) };
    at += delimiter.length;
  }
}

const isBreak = (text: string, at: number): boolean => text[at] === "\n" || text[at] === "\r";
const afterBreak = (text: string, at: number): number =>
  Math.min(text.length, at + (text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1));

function closing(text: string, from: number, quote: string): number {
  let at = text.indexOf(quote, from);
  while (at >= 0 && text[at + 1] === quote) at = text.indexOf(quote, at + 2);
  return at;
}

function endOfField(text: string, from: number, delimiter: string): number {
  const [first] = delimiter;
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === "\n" || character === "\r") return at;
    if (character === first && text.startsWith(delimiter, at)) return at;
  }
  return text.length;
}

function brokenLine(text: string, start: number): StrictRecord {
  let at = start;
  while (at < text.length && !isBreak(text, at)) at++;
  return { kind: "broken", end: afterBreak(text, at) };
}
