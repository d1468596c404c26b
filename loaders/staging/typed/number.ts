import { literal } from "../../engines/engine.js";
import { alias, type Reading, type ReadingContext } from "./reading.js";

const SPACES = "[ \\x{00a0}\\x{2009}\\x{202f}]";
const WHOLE = "decimal(36, 6)";

/** Reads whole numbers, decimal numbers and money. */
export function readNumber({ name, column, input, native, written }: ReadingContext): Reading {
  const type = column.type === "integer" ? WHOLE : column.type === "money" ? "decimal(18, 2)" : "double";
  const [value, first, loose] = [alias("p", name), alias("n", name), alias("c", name)];
  const conditions = [
    ...(column.type === "number" ? [`isfinite(${value})`] : []),
    ...(column.type === "integer" ? [`${value} = trunc(${value})`, `abs(${value}) < 9007199254740992`] : []),
    ...(column.min === undefined ? [] : [`${value} >= ${column.min}`]),
    ...(column.max === undefined ? [] : [`${value} <= ${column.max}`]),
  ];
  const whole = column.type === "integer" ? `cast(${value} as bigint)` : value;
  const isNumber = column.type === "integer" ? `case when ${value} = trunc(${value}) then 1 end` : value;
  const { decimal, thousands, currency } = written;
  return {
    // Most numbers are plain. The others take their steps apart, since the engine works out beforehand what a condition names twice.
    steps: native
      ? [{ [value]: fromNative(input, native, type) }]
      : [
          { [first]: `try_cast(${plain(input, decimal)} as ${type})` },
          { [loose]: `case when ${first} is null then ${withoutCurrency(input, currency)} end` },
          {
            [value]: `coalesce(${first}, try_cast(${plain(withoutThousands(loose, thousands, decimal), decimal)} as ${type}))`,
          },
        ],
    checked: conditions.length > 0 ? `case when ${conditions.join(" and ")} then ${whole} end` : whole,
    readable: column.type === "number" ? `case when isfinite(${value}) then 1 end` : isNumber,
  };
}

// Through its shortest text, 1.005 rounds to 1.01 as a reader expects; the binary fraction lies just below.
const fromNative = (input: string, native: string, type: string): string =>
  /^(DOUBLE|FLOAT)/.test(native) && type !== "double"
    ? `try_cast(cast(${input} as varchar) as ${type})`
    : `try_cast(${input} as ${type})`;

const withoutCurrency = (text: string, currency: string | undefined): string =>
  `replace(regexp_replace(${text}, ${literal(currencyMark(currency))}, '\\1'), '−', '-')`;

/** Before or behind a number; a sign before it stays. */
function currencyMark(currency: string | undefined): string {
  const mark = currency === undefined ? "[€$£]" : `(?:${marksOf(currency).join("|")}|(?i:${currency}))`;
  return `^([-+\\x{2212}]?)${SPACES}*${mark}${SPACES}*|${SPACES}*${mark}$`;
}

/** How a currency is written for readers at home and abroad: $, US$, $US. */
function marksOf(currency: string): string[] {
  const marks = ["en", "en-CA", "fr"].flatMap((locale) =>
    (["symbol", "narrowSymbol"] as const).map((currencyDisplay) =>
      new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay })
        .formatToParts(0)
        .find(({ type }) => type === "currency"),
    ),
  );
  return [...new Set(marks.map((mark) => mark?.value ?? currency))]
    .sort((a, b) => b.length - a.length)
    .map((mark) => mark.replace(/[^\p{L}\p{N}]/gu, (sign) => `\\x{${sign.codePointAt(0)?.toString(16)}}`));
}

/** The text as SQL reads numbers; `1_000` is no number here though it is in SQL. */
const plain = (text: string, decimal: "." | ","): string =>
  decimal === "."
    ? `case when not contains(${text}, '_') then ${text} end`
    : `case when not contains(${text}, '_') and not contains(${text}, '.') then replace(${text}, ',', '.') end`;

/** Thousands marks count only between groups of three, so that `12,5` never becomes 125. */
function withoutThousands(text: string, thousands: string | undefined, decimal: string): string {
  if (thousands === undefined) return text;
  const mark = /\s/.test(thousands) ? SPACES : thousands === "." ? "\\." : thousands;
  const point = decimal === "." ? "\\." : decimal;
  const pattern = `[-+]?[0-9]{1,3}(${mark}[0-9]{3})+(${point}[0-9]*)?`;
  return `case when regexp_full_match(${text}, ${literal(pattern)})
      then regexp_replace(${text}, ${literal(mark)}, '', 'g') else ${text} end`;
}
