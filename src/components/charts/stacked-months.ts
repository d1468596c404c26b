import * as Plot from "@observablehq/plot";
import type { Locale } from "../../../loaders/workspace/locales.js";
import { type Html, html } from "../html.js";
import { soFarMark, soFarRow, timeAxis, valueAxis } from "./axes.js";
import { type ChartWords, drawBoth } from "./draw.js";
import { longest, timeDomain } from "./frame.js";
import { type LegendKey, legend } from "./legend.js";
import type { Point } from "./points.js";

export interface MonthSeries extends LegendKey {
  /** Shares 0–1, one per period, the same periods for every series. */
  readonly points: readonly Point[];
}

export interface StackedMonthsOptions {
  readonly locale: Locale;
  readonly series: readonly MonthSeries[];
  readonly format: (value: number) => string;
  readonly words: ChartWords & { readonly soFar: string };
}

interface Bar {
  readonly point: Point;
  readonly from: number;
  readonly to: number;
  readonly tip: string;
}

const TICKS = [0, 0.25, 0.5, 0.75, 1];

/** Shares of a whole per period, the first series at the bottom; hidden shares leave a gap, periods not over are faded. */
export function stackedMonths({ locale, series, format, words }: StackedMonthsOptions): Html {
  const points = series[0]?.points ?? [];
  const chart = drawBoth(words, (size) => {
    const below = soFarRow(points, size);
    const inset = size === "wide" ? 1 : 0.6;
    return {
      marginTop: 12,
      marginRight: 8,
      marginBottom: 26 + below,
      marginLeft: longest(TICKS.map(format), size) + 14,
      height: (size === "wide" ? 250 : 210) + below,
      x: { type: "utc", domain: timeDomain(points.map(({ period }) => period)), axis: null },
      y: { domain: [0, 1], axis: null },
      marks: [
        ...valueAxis(format, TICKS),
        timeAxis(points, locale, size),
        soFarMark(points, words.soFar, below),
        ...series.flatMap(({ className }, index) => {
          const bars = barsOf(series, index, format);
          const bar = (here: readonly Bar[], faded: string) =>
            Plot.rectY(here, {
              className: `bar ${className}${faded}`,
              x1: ({ point }: Bar) => point.period.start,
              x2: ({ point }: Bar) => point.period.end,
              y1: "from",
              y2: "to",
              insetLeft: inset,
              insetRight: inset,
              title: "tip",
            });
          return [
            bar(
              bars.filter(({ point }) => point.isComplete),
              "",
            ),
            bar(
              bars.filter(({ point }) => !point.isComplete),
              " is-partial",
            ),
          ];
        }),
        Plot.ruleY([0], { className: "zero" }),
      ],
    };
  });
  return html`${legend(series)}${chart}`;
}

function barsOf(series: readonly MonthSeries[], index: number, format: (value: number) => string): readonly Bar[] {
  const own = series[index];
  return (own?.points ?? []).flatMap((point, at) => {
    if (point.value === null || point.value <= 0) return [];
    const from = series.slice(0, index).reduce((sum, { points }) => sum + Math.max(0, points[at]?.value ?? 0), 0);
    return [{ point, from, to: from + point.value, tip: `${point.name}, ${own?.label}: ${format(point.value)}` }];
  });
}
