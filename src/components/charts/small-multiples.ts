import * as Plot from "@observablehq/plot";
import { scaleLinear } from "d3";
import { type Html, html } from "../html.js";
import { middle } from "./axes.js";
import { draw } from "./draw.js";
import { timeDomain } from "./frame.js";
import type { Point } from "./points.js";

export interface Multiple {
  readonly title: string;
  readonly points: readonly Point[];
}

export interface SmallMultiplesOptions {
  readonly id: string;
  readonly multiples: readonly Multiple[];
  readonly format: (value: number) => string;
  readonly hidden: string;
  /** First and last period, as the axis names them. */
  readonly ends: readonly [string, string];
  readonly describe: (multiple: Multiple) => string;
  readonly tip: (point: Point) => string;
}

/** One small chart per category on the same scale, largest first, so that shapes and sizes compare at a glance. */
export function smallMultiples({ id, multiples, format, hidden, ends, describe, tip }: SmallMultiplesOptions): Html {
  const values = multiples.flatMap(({ points }) => points.map(({ value }) => value)).filter((value) => value !== null);
  const most = Math.max(1, ...values);
  const domain: [number, number] = [0, most * 1.06];
  const ticks = scaleLinear(domain, [0, 1]).ticks(2);
  const charts = multiples.map((multiple, index) => {
    const { points, title } = multiple;
    const x = ({ period }: Point) => middle(period);
    const full = points.map((point) => (point.isComplete ? point : { ...point, value: null }));
    const partial = points.filter(({ value, isComplete }) => value !== null && !isComplete);
    const last = full.filter(({ value }) => value !== null).slice(-1);
    const words = { id: `${id}-${index + 1}`, title, description: describe(multiple) };
    return html`<li><p class="multiple-title">${title}</p>${draw(words, "small", {
      height: 104,
      marginTop: 18,
      marginBottom: 22,
      marginLeft: 2,
      marginRight: 36,
      x: { type: "utc", domain: timeDomain(points.map(({ period }) => period)), axis: null },
      y: { domain, axis: null },
      marks: [
        Plot.ruleY(ticks, { className: "grid" }),
        Plot.text(ticks.slice(-1), {
          className: "tick",
          y: (tick: number) => tick,
          text: format,
          frameAnchor: "left",
          textAnchor: "start",
          dy: -8,
        }),
        Plot.areaY(full, { className: "area", x, y1: 0, y2: (p: Point) => p.value ?? Number.NaN, curve: "linear" }),
        Plot.line(full, { className: "line series-main", x, y: (p: Point) => p.value ?? Number.NaN }),
        Plot.dot(last, { className: "dot series-main", x, y: "value", r: 3, title: tip }),
        Plot.text(last, {
          className: "end-label",
          x,
          y: "value",
          text: ({ value }: Point) => format(value ?? 0),
          textAnchor: "start",
          dx: partial.length > 0 ? 15 : 7,
        }),
        Plot.dot(partial, { className: "dot-partial series-main", x, y: "value", r: 3, title: tip }),
        Plot.dot(
          points.filter(({ isHidden }) => isHidden),
          { className: "hidden-mark", x, y: 0, dy: -5, r: 3, symbol: "diamond2", title: hidden },
        ),
        Plot.text([ends[0]], {
          className: "tick",
          frameAnchor: "bottom-left",
          text: (end: string) => end,
          textAnchor: "start",
          dy: 17,
        }),
        Plot.text([ends[1]], {
          className: "tick",
          frameAnchor: "bottom-right",
          text: (end: string) => end,
          textAnchor: "end",
          dy: 17,
        }),
      ],
    })}</li>`;
  });
  return html`<ul class="multiples">${charts}</ul>`;
}
