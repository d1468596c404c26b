import * as Plot from "@observablehq/plot";
import type { Locale } from "../../../loaders/workspace/locales.js";
import { formatMonthName } from "../format/dates.js";
import type { Html } from "../html.js";
import { valueAxis } from "./axes.js";
import { type ChartWords, drawBoth } from "./draw.js";
import { longest, roundScale, timePosition } from "./frame.js";
import { type Note, noteMarks, notesHeight } from "./notes.js";

/** How much there was of something at a time; a hidden or missing value is null and never drawn as zero. */
export interface Stock {
  readonly at: Date;
  readonly value: number | null;
}

export interface StockLineOptions {
  readonly locale: Locale;
  readonly stocks: readonly Stock[];
  readonly notes: readonly Note[];
  readonly format: (value: number) => string;
  readonly words: ChartWords;
}

const HEIGHT = 230;

/** A stock day by day or week by week: a line without dots, since hundreds of them would hide it. */
export function stockLine({ locale, stocks, notes, format, words }: StockLineOptions): Html {
  const values = stocks.flatMap(({ value }) => (value === null ? [] : [value]));
  const { domain, ticks } = roundScale(values, true, 4);
  const first = stocks[0]?.at ?? new Date(0);
  const last = stocks.at(-1)?.at ?? first;
  const x: [Date, Date] = [first, last];
  const end = stocks.findLast(({ value }) => value !== null);
  return drawBoth(words, (size) => {
    const margins = {
      marginTop: 14 + notesHeight(notes, size),
      marginRight: end === undefined || end.value === null ? 14 : longest([format(end.value)], size) + 14,
      marginBottom: 42,
      marginLeft: longest(ticks.map(format), size) + 14,
    };
    const step = size === "wide" ? 1 : 3;
    return {
      ...margins,
      height: HEIGHT + notesHeight(notes, size),
      x: { type: "utc", domain: x, axis: null },
      y: { domain, axis: null },
      marks: [
        ...valueAxis(format, ticks),
        Plot.text(
          monthsBetween(first, last).filter((month) => month.getUTCMonth() % step === 0),
          {
            className: "tick",
            x: (month: Date) => month,
            text: (month: Date, index: number) =>
              index === 0 || month.getUTCMonth() === 0
                ? `${formatMonthName(month, locale)}\n${month.getUTCFullYear()}`
                : formatMonthName(month, locale),
            frameAnchor: "bottom",
            textAnchor: "start",
            lineAnchor: "top",
            dy: 9,
          },
        ),
        ...noteMarks(
          notes.filter(({ date }) => date >= first && date <= last),
          timePosition(x, margins, size),
          size,
        ),
        Plot.line(stocks, { className: "line series-main", x: "at", y: (one: Stock) => one.value ?? Number.NaN }),
        Plot.dot(end === undefined ? [] : [end], { className: "dot series-main", x: "at", y: "value", r: 4 }),
        Plot.text(end === undefined ? [] : [end], {
          className: "end-label series-main",
          x: "at",
          y: "value",
          text: (one: Stock) => format(one.value ?? 0),
          textAnchor: "start",
          dx: 8,
        }),
      ],
    };
  });
}

/** First days of the months that begin in a span of time. */
function monthsBetween(first: Date, last: Date): Date[] {
  const months: Date[] = [];
  for (
    let month = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + (first.getUTCDate() > 1 ? 1 : 0), 1));
    month < last;
    month = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 1))
  )
    months.push(month);
  return months;
}
