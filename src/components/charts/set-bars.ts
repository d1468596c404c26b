import * as Plot from "@observablehq/plot";
import type { Html } from "../html.js";
import { CANVAS, type ChartWords, drawBoth } from "./draw.js";
import { longest, textWidth } from "./frame.js";
import type { RankedCell } from "./ranked-bars.js";

export interface SetRow {
  readonly label: string;
  /** Which of the sets the row lies in, in their order. */
  readonly members: readonly boolean[];
  readonly cells: readonly RankedCell[];
}

export interface SetBarsOptions {
  readonly sets: readonly string[];
  readonly panels: readonly string[];
  readonly rows: readonly SetRow[];
  readonly words: ChartWords;
}

const BAR = 16;
const GAP = 20;
const DOT = 5;

/** Combinations of sets: filled dots say which sets a row lies in, bars how much it holds. After UpSet (Lex et al. 2014). */
export function setBars({ sets, panels, rows, words }: SetBarsOptions): Html {
  const most = Math.max(Number.MIN_VALUE, ...rows.flatMap(({ cells }) => cells.map(({ value }) => value ?? 0)));
  return drawBoth(words, (size) => {
    const { width } = CANVAS[size];
    const step = size === "wide" ? 30 : 28;
    const column = Math.max(40, longest(sets, size) + 10);
    const left = column * sets.length + 8;
    const shown = size === "wide" ? panels : panels.slice(0, 1);
    const panel = (width - left - GAP * (shown.length - 1)) / shown.length;
    const texts = rows.flatMap(({ cells }) => cells.map(({ text, detail }) => `${text}    ${detail ?? ""}`));
    const room = longest(texts, size) + 12;
    const x = (index: number) => column * (index + 0.5);
    const y = (index: number) => 36 + (index + 0.5) * step;
    const dots = rows.flatMap(({ members }, row) => members.map((isIn, set) => ({ isIn, x: x(set), y: y(row) })));
    const joins = rows.flatMap(({ members }, row) => {
      const [first, last] = [members.indexOf(true), members.lastIndexOf(true)];
      return first < 0 || first === last ? [] : [{ x1: x(first), x2: x(last), y: y(row) }];
    });
    const bars = rows.flatMap(({ label, cells }, row) =>
      shown.flatMap((_, index) => {
        const cell = cells[index];
        const from = left + index * (panel + GAP);
        if (cell === undefined) return [];
        const to = from + ((cell.value ?? 0) / most) * Math.max(10, panel - room);
        return [
          { ...cell, from, to, y: y(row), tip: `${label}: ${cell.text}`, isNone: !rows[row]?.members.includes(true) },
        ];
      }),
    );
    return {
      margin: 0,
      height: 40 + rows.length * step,
      x: { type: "identity", axis: null },
      y: { type: "identity", axis: null },
      marks: [
        Plot.text(sets, {
          className: "panel-title",
          x: (_: string, index: number) => x(index),
          y: 12,
          text: (set: string) => set,
        }),
        Plot.text(shown, {
          className: "panel-title",
          x: (_: string, index: number) => left + index * (panel + GAP),
          y: 12,
          text: (title: string) => title,
          textAnchor: "start",
        }),
        Plot.link(joins, { className: "set-join", x1: "x1", x2: "x2", y1: "y", y2: "y" }),
        Plot.dot(
          dots.filter(({ isIn }) => !isIn),
          { className: "set-out", x: "x", y: "y", r: DOT },
        ),
        Plot.dot(
          dots.filter(({ isIn }) => isIn),
          { className: "set-in", x: "x", y: "y", r: DOT },
        ),
        ...bars.flatMap((bar) => [
          Plot.rect(bar.value === null || bar.value === 0 ? [] : [bar], {
            className: `bar ${bar.isNone ? "context" : "main"}`,
            x1: bar.from,
            x2: Math.max(bar.to, bar.from + 1),
            y1: bar.y - BAR / 2,
            y2: bar.y + BAR / 2,
            title: "tip",
          }),
          Plot.text([bar], {
            className: bar.value === null ? "detail" : "value",
            x: bar.to + 7,
            y: bar.y,
            text: "text",
            textAnchor: "start",
          }),
          Plot.text(bar.detail === undefined ? [] : [bar], {
            className: "detail",
            x: bar.to + 15 + textWidth(bar.text, size) * 1.04,
            y: bar.y,
            text: "detail",
            textAnchor: "start",
          }),
        ]),
      ],
    };
  });
}
