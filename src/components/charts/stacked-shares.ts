import * as Plot from "@observablehq/plot";
import { type Html, html } from "../html.js";
import { CANVAS, type ChartWords, drawBoth, type Size } from "./draw.js";
import { longest, textWidth } from "./frame.js";
import { type LegendKey, legend } from "./legend.js";

export interface StackedPart {
  /** Share 0–1; null where it is hidden. */
  readonly value: number | null;
  readonly text: string;
}

export interface StackedRow {
  readonly label: string;
  /** One part per key, in the keys' order. */
  readonly parts: readonly StackedPart[];
}

export interface StackedSharesOptions {
  readonly keys: readonly LegendKey[];
  readonly rows: readonly StackedRow[];
  readonly words: ChartWords;
}

interface Segment {
  readonly className: string;
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly text: string;
  readonly tip: string;
}

const BAR = 22;

/** Rows of shares that add up to the whole: one colour per part, the same on every row; hidden parts leave a gap. */
export function stackedShares({ keys, rows, words }: StackedSharesOptions): Html {
  const chart = drawBoth(words, (size) => {
    const { width } = CANVAS[size];
    const stacked = size !== "wide";
    const left = stacked
      ? 0
      : longest(
          rows.map(({ label }) => label),
          size,
        ) + 16;
    const step = stacked ? 50 : 32;
    const named = rows.map((row, index) => ({ ...row, y: index * step + (stacked ? 34 : step / 2) }));
    const segments = named.flatMap((row) => segmentsOf(row, keys, left, width, size));
    return {
      margin: 0,
      height: rows.length * step + 4,
      x: { type: "identity", axis: null },
      y: { type: "identity", axis: null },
      marks: [
        Plot.text(named, {
          className: "category",
          x: 0,
          y: ({ y }: (typeof named)[number]) => (stacked ? y - 22 : y),
          text: "label",
          textAnchor: "start",
        }),
        ...segments.flatMap((segment) => [
          Plot.rect([segment], {
            className: `bar ${segment.className}`,
            x1: segment.from,
            x2: segment.to,
            y1: segment.y - BAR / 2,
            y2: segment.y + BAR / 2,
            insetRight: 1,
            title: "tip",
          }),
          Plot.text(segment.text === "" ? [] : [segment], {
            className: `on-part on-${segment.className}`,
            x: (segment.from + segment.to) / 2,
            y: segment.y,
            text: "text",
          }),
        ]),
      ],
    };
  });
  return html`${legend(keys)}${chart}`;
}

function segmentsOf(
  { label, parts, y }: StackedRow & { readonly y: number },
  keys: readonly LegendKey[],
  left: number,
  width: number,
  size: Size,
): readonly Segment[] {
  let from = left;
  return parts.flatMap(({ value, text }, index) => {
    const key = keys[index];
    if (key === undefined || value === null || value <= 0) return [];
    const to = from + value * (width - left);
    const fits = to - from > textWidth(text, size) + 8;
    const segment = {
      className: key.className,
      from,
      to,
      y,
      text: fits ? text : "",
      tip: `${label}, ${key.label}: ${text}`,
    };
    from = to;
    return [segment];
  });
}
