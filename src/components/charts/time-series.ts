import * as Plot from "@observablehq/plot";
import type { Locale } from "../../../loaders/workspace/locales.js";
import type { Html } from "../html.js";
import { middle, soFarMark, soFarRow, timeAxis, valueAxis } from "./axes.js";
import { type ChartWords, drawBoth, type Size } from "./draw.js";
import { longest, type Margins, roundScale, textWidth, timeDomain, timePosition } from "./frame.js";
import { type Note, noteMarks, notesHeight } from "./notes.js";
import type { Point } from "./points.js";

export interface Series {
  readonly points: readonly Point[];
  /** Class that carries the colour: `series-nps`, `series-median` … */
  readonly className: string;
  /** Name beside the last value where the chart holds several series. */
  readonly label?: string;
}

export interface TimeSeriesOptions {
  readonly locale: Locale;
  readonly series: readonly Series[];
  readonly notes: readonly Note[];
  readonly format: (value: number) => string;
  readonly formatAxis: (value: number) => string;
  readonly withZero: boolean;
  /** What ticks are rounded to: 60 for minutes read as hours. */
  readonly tickUnit?: number;
  readonly words: ChartWords & { readonly soFar: string; readonly hidden: string };
  readonly tip: (point: Point) => string;
}

const tall: Readonly<Record<Size, number>> = { wide: 250, narrow: 210, small: 110 };

/** A measure over time with its interval; what is not known yet is a hollow point apart from the line. */
export function timeSeries(options: TimeSeriesOptions): Html {
  const { series, notes, formatAxis, words, withZero, tickUnit = 1 } = options;
  const all = series.flatMap(({ points }) => points);
  const values = all.flatMap(({ value, low, high }) => [value, low, high]).filter((value) => value !== null);
  const { domain, ticks } = roundScale(values, withZero, 4, tickUnit);
  const points = series[0]?.points ?? [];
  const x = timeDomain(points.map(({ period }) => period));
  return drawBoth(words, (size) => {
    const below = soFarRow(points, size);
    const ends = series.map((one) => endLabel(one, options, size));
    const margins: Margins = {
      marginTop: 14 + notesHeight(notes, size),
      marginRight: Math.max(
        14,
        ...series.map((one, index) => (isFollowed(one) ? 0 : longest((ends[index] ?? "").split("\n"), size) + 12)),
      ),
      marginBottom: 26 + below,
      marginLeft: longest(ticks.map(formatAxis), size) + 14,
    };
    return {
      ...margins,
      height: tall[size] + notesHeight(notes, size) + 26 + below,
      x: { type: "utc", domain: x, axis: null },
      y: { domain, axis: null },
      marks: [
        ...valueAxis(formatAxis, ticks),
        timeAxis(points, options.locale, size),
        soFarMark(points, words.soFar, below),
        ...(domain[0] < 0 && domain[1] > 0 ? [Plot.ruleY([0], { className: "zero" })] : []),
        ...noteMarks(
          notes.filter(({ date }) => date >= x[0] && date < x[1]),
          timePosition(x, margins, size),
          size,
        ),
        ...series.flatMap((one, index) => seriesMarks(one, ends[index] ?? "", options, domain, x[1])),
      ],
    };
  });
}

const lastComplete = ({ points }: Series): Point | undefined =>
  points.findLast(({ value, isComplete }) => value !== null && isComplete);

/** A faded point stands after the last complete one: a label in the margin would seem to be its own. */
const isFollowed = (one: Series): boolean => {
  const last = lastComplete(one);
  const partial = one.points.findLast(({ value, isComplete }) => value !== null && !isComplete);
  return last !== undefined && partial !== undefined && partial.period.start > last.period.start;
};

/** Over the point, or under it where its neighbours lie higher. */
function besidePoint({ points }: Series, [bottom, top]: readonly [number, number]): "bottom" | "top" {
  const known = points.filter(({ value }) => value !== null);
  const index = known.findLastIndex(({ isComplete }) => isComplete);
  const here = known[index]?.value ?? 0;
  const neighbours = [known[index - 1], known[index + 1]].map((point) => point?.value ?? here);
  const isHigher = neighbours.reduce((sum, value) => sum + value - here, 0) > 0;
  return isHigher && (here - bottom) / (top - bottom) > 0.2 ? "top" : "bottom";
}

function endLabel(one: Series, { format }: TimeSeriesOptions, size: Size): string {
  const { label } = one;
  const last = lastComplete(one);
  if (last === undefined || last.value === null) return label ?? "";
  const value = format(last.value);
  return label === undefined
    ? value
    : textWidth(`${label} ${value}`, size) > 80
      ? `${label}\n${value}`
      : `${label} ${value}`;
}

function seriesMarks(
  one: Series,
  label: string,
  { tip, words }: TimeSeriesOptions,
  domain: readonly [number, number],
  end: Date,
): Plot.Markish[] {
  const { points, className } = one;
  const x = ({ period }: Point) => middle(period);
  const complete = points.map((point) => (point.isComplete ? point : { ...point, value: null, low: null, high: null }));
  const known = points.filter(({ value, isComplete }) => value !== null && isComplete);
  const partial = points.filter(({ value, isComplete }) => value !== null && !isComplete);
  const last = known.slice(-1);
  const side = besidePoint(one, domain);
  const place = isFollowed(one)
    ? ({ x, textAnchor: "end", dx: 6, lineAnchor: side, dy: side === "top" ? 9 : -9 } as const)
    : ({ x: end, textAnchor: "start", lineAnchor: "middle", dx: 4 } as const);
  return [
    Plot.areaY(complete, {
      className: `band ${className}`,
      x,
      y1: (p: Point) => p.low ?? Number.NaN,
      y2: (p: Point) => p.high ?? Number.NaN,
      curve: "linear",
    }),
    Plot.line(complete, { className: `line ${className}`, x, y: (p: Point) => p.value ?? Number.NaN }),
    Plot.dot(known, { className: `dot ${className}`, x, y: "value", r: 2.2, title: tip }),
    Plot.dot(last, { className: `dot ${className}`, x, y: "value", r: 4, title: tip }),
    Plot.dot(partial, { className: `dot-partial ${className}`, x, y: "value", r: 3.6, title: tip }),
    Plot.text(last, {
      className: `end-label ${className}`,
      y: "value",
      text: () => label,
      ...place,
    }),
    Plot.dot(
      points.filter(({ isHidden }) => isHidden),
      { className: "hidden-mark", x, y: domain[0], r: 4, symbol: "diamond2", title: words.hidden },
    ),
  ];
}
