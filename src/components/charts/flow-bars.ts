import * as Plot from "@observablehq/plot";
import type { Locale } from "../../../loaders/workspace/locales.js";
import { type Html, html } from "../html.js";
import { soFarMark, soFarRow, timeAxis, valueAxis } from "./axes.js";
import { type ChartWords, drawBoth } from "./draw.js";
import { longest, roundScale, timeDomain } from "./frame.js";
import { type LegendKey, legend } from "./legend.js";
import type { Point } from "./points.js";

export interface FlowSeries extends LegendKey {
  /** Counts, one per period, the same periods for every series. */
  readonly points: readonly Point[];
  /** Drawn below zero. */
  readonly isLoss?: boolean;
}

export interface FlowBarsOptions {
  readonly locale: Locale;
  readonly series: readonly FlowSeries[];
  readonly format: (value: number) => string;
  /** As `format` if absent. */
  readonly formatAxis?: (value: number) => string;
  readonly words: ChartWords & { readonly soFar: string };
}

interface Bar {
  readonly point: Point;
  readonly from: number;
  readonly to: number;
  readonly tip: string;
}

/** What comes in stacked above zero, what goes out below it; periods that are not over are faded. */
export function flowBars({ locale, series, format, formatAxis = format, words }: FlowBarsOptions): Html {
  const points = series[0]?.points ?? [];
  const stacks = series.map((_, index) => barsOf(series, index, format));
  const { domain, ticks } = roundScale(
    stacks.flatMap((bars) => bars.map(({ to }) => to)),
    true,
  );
  const formatTick = (tick: number): string => formatAxis(Math.abs(tick));
  const chart = drawBoth(words, (size) => {
    const below = soFarRow(points, size);
    const inset = size === "wide" ? 1 : 0.6;
    const bar = (here: readonly Bar[], className: string) =>
      Plot.rectY(here, {
        className,
        x1: ({ point }: Bar) => point.period.start,
        x2: ({ point }: Bar) => point.period.end,
        y1: "from",
        y2: "to",
        insetLeft: inset,
        insetRight: inset,
        title: "tip",
      });
    return {
      marginTop: 12,
      marginRight: 8,
      marginBottom: 26 + below,
      marginLeft: longest(ticks.map(formatTick), size) + 14,
      height: (size === "wide" ? 290 : 240) + below,
      x: { type: "utc", domain: timeDomain(points.map(({ period }) => period)), axis: null },
      y: { domain, axis: null },
      marks: [
        ...valueAxis(formatTick, ticks),
        timeAxis(points, locale, size),
        soFarMark(points, words.soFar, below),
        ...series.flatMap(({ className }, index) => [
          bar(
            (stacks[index] ?? []).filter(({ point }) => point.isComplete),
            `bar ${className}`,
          ),
          bar(
            (stacks[index] ?? []).filter(({ point }) => !point.isComplete),
            `bar ${className} is-partial`,
          ),
        ]),
        Plot.ruleY([0], { className: "zero" }),
      ],
    };
  });
  return html`${legend(series)}${chart}`;
}

function barsOf(series: readonly FlowSeries[], index: number, format: (value: number) => string): readonly Bar[] {
  const own = series[index];
  const sign = own?.isLoss ? -1 : 1;
  const under = series.slice(0, index).filter(({ isLoss }) => isLoss === own?.isLoss);
  return (own?.points ?? []).flatMap((point, at) => {
    if (point.value === null || point.value === 0) return [];
    const from = sign * under.reduce((sum, { points }) => sum + (points[at]?.value ?? 0), 0);
    const tip = `${point.name}, ${own?.label}: ${format(point.value)}`;
    return [{ point, from, to: from + sign * point.value, tip }];
  });
}
