import * as Plot from "@observablehq/plot";
import type { Html } from "../html.js";
import { valueAxis } from "./axes.js";
import { CANVAS, type ChartWords, drawBoth, type Size } from "./draw.js";
import { longest, roundScale } from "./frame.js";

export interface CurvesPoint {
  readonly x: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly tip: string;
}

export interface Curve {
  readonly label: string;
  readonly points: readonly CurvesPoint[];
}

export interface CurvesOptions {
  readonly curves: readonly Curve[];
  /** Places on the axis that are named where there is room, the more important first. */
  readonly marks: readonly { readonly x: number; readonly label: string }[];
  readonly formatAxis: (value: number) => string;
  readonly words: ChartWords;
}

const TOP = 14;
const BOTTOM = 34;
const LINE = 17;
const tall: Readonly<Record<Size, number>> = { wide: 300, narrow: 270, small: 180 };

const QUARTERS = [0, 0.25, 0.5, 0.75, 1];

/** Shares, from 0 up to the largest, of several groups with their intervals; each line is named at its end, and dashed in its own way. */
export function curves({ curves: all, marks, formatAxis, words }: CurvesOptions): Html {
  const last = Math.max(...all.flatMap(({ points }) => points.map(({ x }) => x)));
  const highs = all.flatMap(({ points }) => points.map(({ high }) => high));
  const { domain, ticks: round } = roundScale(highs, true);
  const ticks = domain[1] === 1 ? QUARTERS : round;
  return drawBoth(words, (size) => {
    const height = tall[size];
    const labels = placed(all, domain[1], height - TOP - BOTTOM);
    const shown = withRoom(marks, last / (size === "wide" ? 14 : 6));
    const right =
      longest(
        all.map(({ label }) => label),
        size,
      ) + 14;
    return {
      marginTop: TOP,
      marginRight: Math.min(right, CANVAS[size].width * 0.38),
      marginBottom: BOTTOM,
      marginLeft: longest(ticks.map(formatAxis), size) + 14,
      height,
      x: { domain: [0, last], axis: null },
      y: { domain, axis: null },
      marks: [
        ...valueAxis(formatAxis, ticks),
        Plot.ruleY([0], { className: "zero" }),
        ...all.map(({ points }, index) =>
          Plot.areaY(points, { className: `band curve-${index + 1}`, x: "x", y1: "low", y2: "high", curve: "linear" }),
        ),
        ...all.flatMap(({ points }, index) => [
          Plot.line(points, { className: `line curve-${index + 1}`, x: "x", y: "value" }),
          Plot.dot(points, { className: `dot curve-${index + 1}`, x: "x", y: "value", r: 2.6, title: "tip" }),
        ]),
        ...labels.map(({ label, dy, value }, index) =>
          Plot.text([label], {
            className: `end-label curve-${index + 1}`,
            x: last,
            y: value,
            dx: 8,
            dy,
            text: (text: string) => text,
            textAnchor: "start",
          }),
        ),
        Plot.text(shown, {
          className: "tick",
          x: "x",
          text: "label",
          frameAnchor: "bottom",
          lineAnchor: "top",
          dy: 9,
        }),
      ],
    };
  });
}

/** Names beside the ends of their lines, moved apart where they would touch. */
function placed(all: readonly Curve[], top: number, height: number): { label: string; value: number; dy: number }[] {
  const ends = all.map(({ label, points }, index) => ({ label, index, value: points.at(-1)?.value ?? 0 }));
  const order = ends.toSorted((a, b) => b.value - a.value || a.index - b.index);
  let above = Number.NEGATIVE_INFINITY;
  const at = order.map((end) => {
    const own = (1 - end.value / top) * height;
    above = Math.max(own, above + LINE);
    return { ...end, dy: above - own, y: above };
  });
  const over = Math.max(0, (at.at(-1)?.y ?? 0) - height);
  return at
    .map(({ label, value, dy, index }) => ({ label, value, dy: dy - over, index }))
    .sort((a, b) => a.index - b.index);
}

function withRoom<T extends { readonly x: number }>(marks: readonly T[], room: number): readonly T[] {
  const kept: T[] = [];
  for (const mark of marks) if (kept.every(({ x }) => Math.abs(x - mark.x) >= room)) kept.push(mark);
  return kept;
}
