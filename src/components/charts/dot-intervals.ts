import * as Plot from "@observablehq/plot";
import type { Html } from "../html.js";
import { CANVAS, type ChartWords, drawBoth } from "./draw.js";
import { longest, roundScale } from "./frame.js";

export interface DotInterval {
  readonly label: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly text: string;
}

const ROW = 34;

/** Values with their intervals on one scale: where two intervals lie far apart, the values differ. Without zero, the scale is near them. */
export function dotIntervals(
  rows: readonly DotInterval[],
  formatAxis: (value: number) => string,
  words: ChartWords,
  withZero = true,
  tickUnit = 1,
): Html {
  const values = rows.flatMap(({ value, low, high }) => [value, low, high]).filter((value) => value !== null);
  const { domain, ticks } = roundScale(values, withZero, withZero ? 5 : 3, tickUnit);
  return drawBoth(words, (size) => {
    const stacked = size !== "wide";
    const left = stacked
      ? 14
      : longest(
          rows.map(({ label }) => label),
          size,
        ) + 24;
    const right = stacked
      ? 14
      : longest(
          rows.map(({ text }) => text),
          size,
        ) + 20;
    const row = stacked ? 52 : ROW;
    const height = rows.length * row + 34;
    const scale = (value: number) =>
      left + ((value - domain[0]) / (domain[1] - domain[0])) * (CANVAS[size].width - left - right);
    const y = (one: DotInterval) => rows.indexOf(one) * row + (stacked ? 36 : row / 2);
    const named = (one: DotInterval) => (stacked ? y(one) - 22 : y(one));
    const known = rows.filter(({ value }) => value !== null);
    const span = known.filter(({ low, high }) => low !== null && high !== null);
    return {
      margin: 0,
      height,
      x: { type: "identity", axis: null },
      y: { type: "identity", axis: null },
      marks: [
        Plot.ruleX(ticks, { className: "grid", x: scale, y1: 0, y2: height - 30 }),
        Plot.ruleX(withZero ? [0] : [], { className: "zero", x: scale, y1: 0, y2: height - 30 }),
        Plot.text(ticks, { className: "tick", x: scale, y: height - 14, text: formatAxis }),
        Plot.link(span, {
          className: "interval",
          x1: ({ low }: DotInterval) => scale(low ?? 0),
          x2: ({ high }: DotInterval) => scale(high ?? 0),
          y1: y,
          y2: y,
        }),
        Plot.dot(known, {
          className: "dot series-main",
          x: ({ value }: DotInterval) => scale(value ?? 0),
          y,
          r: 5,
          title: ({ label, text }: DotInterval) => `${label}: ${text}`,
        }),
        Plot.text(rows, { className: "category", x: 0, y: named, text: "label", textAnchor: "start" }),
        Plot.text(rows, { className: "detail", x: CANVAS[size].width, y: named, text: "text", textAnchor: "end" }),
      ],
    };
  });
}
