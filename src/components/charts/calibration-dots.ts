import * as Plot from "@observablehq/plot";
import type { Html } from "../html.js";
import { CANVAS, type ChartWords, drawBoth } from "./draw.js";
import { longest, roundScale } from "./frame.js";

export interface CalibrationRow {
  readonly label: string;
  readonly detail: string;
  readonly actual: number;
  readonly low: number;
  readonly high: number;
  readonly predicted: number;
  readonly naive: number;
  readonly tip: string;
}

const ROW = 34;

/** What came with its interval, and two forecasts of it: where a mark lies in the interval, the forecast was right. */
export function calibrationDots(
  rows: readonly CalibrationRow[],
  formatAxis: (value: number) => string,
  words: ChartWords,
): Html {
  const { domain, ticks } = roundScale(
    rows.flatMap(({ high, predicted, naive }) => [high, predicted, naive]),
    true,
    5,
  );
  return drawBoth(words, (size) => {
    const stacked = size !== "wide";
    const widest = (column: "label" | "detail") =>
      longest(
        rows.map((one) => one[column]),
        size,
      );
    const left = stacked ? 14 : widest("label") + 24;
    const right = stacked ? 14 : widest("detail") + 24;
    const row = stacked ? 52 : ROW;
    const height = rows.length * row + 34;
    const scale = (value: number) =>
      left + ((value - domain[0]) / (domain[1] - domain[0])) * (CANVAS[size].width - left - right);
    const y = (one: CalibrationRow) => rows.indexOf(one) * row + (stacked ? 36 : row / 2);
    const named = (one: CalibrationRow) => (stacked ? y(one) - 22 : y(one));
    const dot = (column: "actual" | "predicted" | "naive", className: string, symbol: Plot.SymbolType, r: number) =>
      Plot.dot(rows, { className, symbol, r, y, x: (one: CalibrationRow) => scale(one[column]), title: "tip" });
    return {
      margin: 0,
      height,
      x: { type: "identity", axis: null },
      y: { type: "identity", axis: null },
      marks: [
        Plot.ruleX(ticks, { className: "grid", x: scale, y1: 0, y2: height - 30 }),
        Plot.ruleX([0], { className: "zero", x: scale, y1: 0, y2: height - 30 }),
        Plot.text(ticks, { className: "tick", x: scale, y: height - 14, text: formatAxis }),
        Plot.link(rows, {
          className: "interval",
          x1: ({ low }: CalibrationRow) => scale(low),
          x2: ({ high }: CalibrationRow) => scale(high),
          y1: y,
          y2: y,
        }),
        dot("naive", "mark-naive", "times", 5),
        dot("actual", "mark-actual", "circle", 5),
        dot("predicted", "mark-predicted", "diamond2", 6),
        Plot.text(rows, { className: "category", x: 0, y: named, text: "label", textAnchor: "start" }),
        Plot.text(rows, { className: "detail", x: CANVAS[size].width, y: named, text: "detail", textAnchor: "end" }),
      ],
    };
  });
}

/** What the marks are: their form tells them apart as well as their colour. */
export const calibrationLegend = (actual: string, predicted: string, naive: string): readonly LegendMark[] => [
  { label: actual, className: "mark-actual", path: "M6,1a5,5 0 1,0 0.01,0Z" },
  { label: predicted, className: "mark-predicted", path: "M6,0L12,6L6,12L0,6Z" },
  { label: naive, className: "mark-naive", path: "M1.5,1.5L10.5,10.5M10.5,1.5L1.5,10.5" },
];

export interface LegendMark {
  readonly label: string;
  readonly className: string;
  readonly path: string;
}
