import * as Plot from "@observablehq/plot";
import type { Locale } from "../../../loaders/workspace/locales.js";
import type { Html } from "../html.js";
import { middle, soFarMark, soFarRow, timeAxis, valueAxis } from "./axes.js";
import { type ChartWords, drawBoth } from "./draw.js";
import { longest, type Margins, roundScale, textWidth, timeDomain, timePosition } from "./frame.js";
import { type Note, noteMarks, notesHeight } from "./notes.js";
import type { Point } from "./points.js";

export interface MonthBarsOptions {
  readonly locale: Locale;
  readonly points: readonly Point[];
  readonly notes: readonly Note[];
  readonly format: (value: number) => string;
  readonly formatAxis: (value: number) => string;
  readonly words: ChartWords & { readonly soFar: string; readonly hidden: string };
  readonly tip: (point: Point) => string;
}

/** An amount per month from zero; the latest full month stands out and the month in course is faded. */
export function monthBars({ locale, points, notes, format, formatAxis, words, tip }: MonthBarsOptions): Html {
  const values = points.map(({ value }) => value).filter((value) => value !== null);
  const { domain, ticks } = roundScale(values, true);
  const x = timeDomain(points.map(({ period }) => period));
  const x1 = ({ period }: Point) => period.start;
  const x2 = ({ period }: Point) => period.end;
  const shown = points.filter(({ value }) => value !== null);
  const last = shown.findLast(({ isComplete }) => isComplete);
  const partial = shown.filter(({ isComplete }) => !isComplete);
  return drawBoth(words, (size) => {
    const below = soFarRow(points, size);
    const margins: Margins = {
      marginTop: 22 + notesHeight(notes, size),
      marginRight: Math.max(8, last === undefined ? 0 : textWidth(format(last.value ?? 0), size) / 2 - 4),
      marginBottom: 26 + below,
      marginLeft: longest(ticks.map(formatAxis), size) + 14,
    };
    const inset = size === "wide" ? 1 : 0.6;
    const bar = { x1, x2, y: "value", title: tip, insetLeft: inset, insetRight: inset } as const;
    return {
      ...margins,
      height: (size === "wide" ? 230 : 190) + margins.marginTop + 26 + below,
      x: { type: "utc", domain: x, axis: null },
      y: { domain, axis: null },
      marks: [
        ...valueAxis(formatAxis, ticks),
        timeAxis(points, locale, size),
        soFarMark(points, words.soFar, below),
        ...noteMarks(
          notes.filter(({ date }) => date >= x[0] && date < x[1]),
          timePosition(x, margins, size),
          size,
        ),
        Plot.rectY(
          shown.filter((point) => point.isComplete && point !== last),
          { ...bar, className: "bar" },
        ),
        Plot.rectY(last === undefined ? [] : [last], { ...bar, className: "bar bar-latest" }),
        Plot.rectY(partial, { ...bar, className: "bar bar-partial" }),
        Plot.ruleY([0], { className: "zero" }),
        Plot.text(last === undefined ? [] : [last], {
          className: "bar-label",
          x: ({ period }: Point) => middle(period),
          y: "value",
          text: (p: Point) => format(p.value ?? 0),
          dy: -9,
        }),
        Plot.dot(
          points.filter(({ isHidden }) => isHidden),
          {
            className: "hidden-mark",
            x: ({ period }: Point) => middle(period),
            y: 0,
            dy: -7,
            r: 4,
            symbol: "diamond2",
            title: words.hidden,
          },
        ),
      ],
    };
  });
}
