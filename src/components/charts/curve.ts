import * as Plot from "@observablehq/plot";
import type { Html } from "../html.js";
import { valueAxis } from "./axes.js";
import { type ChartWords, drawBoth } from "./draw.js";
import { longest, roundScale } from "./frame.js";

export interface CurvePoint {
  readonly x: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly tip: string;
}

/** Where on the axis, what is written there, and how many stand behind. */
export interface CurveMark {
  readonly x: number;
  readonly label: string;
  readonly count: string;
}

export interface CurveOptions {
  readonly points: readonly CurvePoint[];
  /** Points named below the axis where there is room, the more important first. */
  readonly marks: readonly CurveMark[];
  /** What the row of counts is. */
  readonly countTitle: string;
  readonly formatAxis: (value: number) => string;
  /** A height that the curve is to be set against. */
  readonly rule?: { readonly value: number; readonly label: string };
  readonly words: ChartWords;
}

/** A share that rises from 0 with its interval, and below each mark how many are still followed there. */
export function curve({ points, marks, countTitle, formatAxis, rule, words }: CurveOptions): Html {
  const { domain, ticks } = roundScale([...points.map(({ high }) => high), ...(rule ? [rule.value] : [])], true, 4, 1);
  return drawBoth(words, (size) => {
    const last = Math.max(...points.map(({ x }) => x));
    const shown = withRoom(marks, last / (size === "wide" ? 14 : 6));
    const below = (dy: number, text: "label" | "count") =>
      Plot.text(shown, {
        className: text === "label" ? "tick" : "tick tick-count",
        x: "x",
        text,
        frameAnchor: "bottom",
        lineAnchor: "top",
        dy,
      });
    return {
      marginTop: 14,
      marginRight: 22,
      marginBottom: 66,
      marginLeft: longest(ticks.map(formatAxis), size) + 14,
      height: size === "wide" ? 300 : 260,
      x: { domain: [0, last], axis: null },
      y: { domain, axis: null },
      marks: [
        ...valueAxis(formatAxis, ticks),
        Plot.ruleY([0], { className: "zero" }),
        Plot.areaY(points, { className: "band series-main", x: "x", y1: "low", y2: "high", curve: "linear" }),
        Plot.line(points, { className: "line series-main", x: "x", y: "value" }),
        Plot.dot(points, { className: "dot series-main", x: "x", y: "value", r: 2.6, title: "tip" }),
        ...(rule
          ? [
              Plot.ruleY([rule.value], { className: "rule-cost" }),
              Plot.text([rule.value], {
                className: "detail",
                frameAnchor: "right",
                y: (value: number) => value,
                text: () => rule.label,
                textAnchor: "end",
                dy: 12,
              }),
            ]
          : []),
        below(9, "label"),
        Plot.text([countTitle], {
          className: "tick",
          frameAnchor: "bottom-left",
          lineAnchor: "top",
          dy: 29,
          text: (title: string) => title,
        }),
        below(46, "count"),
      ],
    };
  });
}

function withRoom(marks: readonly CurveMark[], room: number): readonly CurveMark[] {
  const kept: CurveMark[] = [];
  for (const mark of marks) if (kept.every(({ x }) => Math.abs(x - mark.x) >= room)) kept.push(mark);
  return kept;
}
