import * as Plot from "@observablehq/plot";
import type { Locale } from "../../../loaders/workspace/locales.js";
import { formatMonthName, type Period } from "../format/dates.js";
import type { Size } from "./draw.js";
import type { Point } from "./points.js";

/** Horizontal rules with their value above the left end, as newspapers set them: no axis line, no tick. */
export const valueAxis = (format: (value: number) => string, ticks: readonly number[]): Plot.Markish[] => [
  Plot.ruleY(ticks, { className: "grid" }),
  Plot.text(ticks, {
    className: "tick",
    y: (tick: number) => tick,
    text: (tick: number) => format(tick),
    frameAnchor: "left",
    dx: -8,
    textAnchor: "end",
  }),
];

/** Month names below, the year once under each first month. */
export function timeAxis(points: readonly Point[], locale: Locale, size: Size): Plot.Markish {
  const unfinished = points.at(-1)?.isComplete === false ? points.at(-1)?.period : undefined;
  const marks = labelled(
    points.map(({ period }) => period),
    size,
  ).filter((period) => period !== unfinished);
  const label = ({ start, kind }: Period, index: number): string => {
    const year = String(start.getUTCFullYear());
    if (kind === "year") return year;
    const name =
      kind === "quarter"
        ? `${locale === "fr" ? "T" : "Q"}${start.getUTCMonth() / 3 + 1}`
        : formatMonthName(start, locale);
    const isNewYear = index === 0 || marks[index - 1]?.start.getUTCFullYear() !== start.getUTCFullYear();
    return isNewYear ? `${name}\n${year}` : name;
  };
  return Plot.text(marks, {
    className: "tick",
    x: middle,
    text: (mark: Period) => label(mark, marks.indexOf(mark)),
    frameAnchor: "bottom",
    lineAnchor: "top",
    dy: 9,
  });
}

export const middle = ({ start, end }: Period): Date => new Date((start.getTime() + end.getTime()) / 2);

function labelled(periods: readonly Period[], size: Size): readonly Period[] {
  const most = size === "wide" ? 14 : 6;
  const steps = periods[0]?.kind === "month" ? [1, 2, 3, 6, 12] : [1, 2, 4];
  const step = steps.find((candidate) => periods.length / candidate <= most) ?? 12;
  const inYear = ({ start, kind }: Period) => (kind === "quarter" ? start.getUTCMonth() / 3 : start.getUTCMonth());
  if (periods[0]?.kind === "year") return periods.filter((_, index) => index % step === 0);
  return periods.filter((candidate) => inYear(candidate) % step === 0);
}

/** Room below the axis for "October: so far": beside the year's name where that is far enough, else under it. */
export function soFarRow(points: readonly Point[], size: Size): number {
  const last = points.at(-1);
  if (last === undefined || last.isComplete) return 16;
  return size === "wide" && last.period.kind === "month" && last.period.start.getUTCMonth() >= 8 ? 16 : 32;
}

/** A period that is not over is named under the axis, where no value can be taken for its total. */
export const soFarMark = (points: readonly Point[], words: string, below: number): Plot.Markish =>
  Plot.text(
    points.slice(-1).filter(({ isComplete, value }) => !isComplete && value !== null),
    {
      className: "partial-label",
      x: ({ period }: Point) => period.end,
      text: () => words,
      frameAnchor: "bottom",
      textAnchor: "end",
      lineAnchor: "top",
      dy: 9 + below,
    },
  );
