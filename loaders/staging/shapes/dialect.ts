import type { Source } from "../../workspace/workspace.js";
import { matchable, uniqueNames } from "./names.js";
import { type HeadRecord, headRecords } from "./records.js";

/** How a delimited text is written. */
export interface Dialect {
  readonly delimiter: string;
  readonly quote: string;
  readonly header: boolean;
  /** Physical lines before the header or the first record. */
  readonly skip: number;
  readonly columns: readonly string[];
  /** How many values the first record has. */
  readonly width: number;
}

const DELIMITERS = [",", ";", "\t", "|"];
const SAMPLE = 50;

/** Finds out how a text is written; the columns that the workspace maps tell a header from data. */
export function detectDialect(head: string, isWhole: boolean, source: Source, wanted: readonly string[]): Dialect {
  const text = afterLines(head, source.skip);
  const known = new Set(wanted.map(matchable));
  const quote = source.formats.quote ?? '"';
  const delimiters = statedDelimiter(source) ?? DELIMITERS;
  const tries = delimiters.map((delimiter) => attempt(text, delimiter, quote, isWhole, known));
  const best = tries.reduce((a, b) => (compare(b, a) > 0 ? b : a));
  const other = source.formats.quote === undefined && isSingleQuoted(best) ? "'" : quote;
  const records = other === quote ? best.records : headRecords(text, best.delimiter, other, SAMPLE, isWhole);
  return dialectOf(records, { delimiter: best.delimiter, quote: other }, source, known);
}

function dialectOf(
  records: readonly HeadRecord[],
  written: { delimiter: string; quote: string },
  source: Source,
  known: ReadonlySet<string>,
): Dialect {
  const [first] = records;
  const fields = first?.fields ?? [];
  const named = (names: ReadonlySet<string>) => fields.some((field) => names.has(matchable(field)));
  const header =
    source.header ??
    (source.names ? named(new Set(source.names.map(matchable))) : known.size === 0 || !allNumbers(fields));
  const names = source.names ?? (header ? fields : fields.map((_, index) => `column${index + 1}`));
  return {
    ...written,
    header,
    skip: source.skip + (first?.line ?? 0),
    columns: uniqueNames(names),
    width: fields.length,
  };
}

interface Attempt {
  readonly delimiter: string;
  readonly records: readonly HeadRecord[];
  readonly found: number;
  readonly columns: number;
  /** Share of records with as many fields as the first. */
  readonly alike: number;
}

function attempt(
  text: string,
  delimiter: string,
  quote: string,
  isWhole: boolean,
  known: ReadonlySet<string>,
): Attempt {
  const records = headRecords(text, delimiter, quote, SAMPLE, isWhole);
  const columns = records[0]?.fields.length ?? 0;
  const alike = records.filter(({ fields }) => fields.length === columns).length / Math.max(1, records.length);
  const found = records[0]?.fields.filter((field) => known.has(matchable(field.replace(/^'(.*)'$/, "$1")))).length ?? 0;
  return { delimiter, records, found, columns, alike };
}

const score = ({ columns, alike }: Attempt): number => (columns > 1 ? alike * (1 + Math.min(columns, 50) / 100) : 0);
const compare = (a: Attempt, b: Attempt): number => a.found - b.found || score(a) - score(b);

const statedDelimiter = ({ formats, format }: Source): string[] | undefined => {
  if (formats.delimiter !== undefined) return [formats.delimiter.replace("\\t", "\t")];
  return format === "tsv" ? ["\t"] : undefined;
};

function isSingleQuoted({ records }: Attempt): boolean {
  const values = records.length > 1 ? records.slice(1) : records;
  return values.length > 0 && values.every(({ fields }) => fields.some((field) => /^'.*'$/s.test(field)));
}

const allNumbers = (fields: readonly string[]): boolean => fields.every((field) => /^\s*[-+\d.,]*\s*$/.test(field));

function afterLines(text: string, lines: number): string {
  let at = 0;
  for (let line = 0; line < lines && at >= 0; line++) at = text.indexOf("\n", at) + 1 || -1;
  return at < 0 ? "" : text.slice(at);
}
