import * as Plot from "@observablehq/plot";
import type { Html } from "../html.js";
import { CANVAS, type ChartWords, drawBoth, type Size } from "./draw.js";
import { longest, textWidth } from "./frame.js";

export interface RankedCell {
  /** Length of the bar; null where it is hidden or missing. */
  readonly value: number | null;
  readonly text: string;
  /** What stands behind the value, in grey: a count beside a share. */
  readonly detail?: string;
}

export interface RankedRow {
  readonly label: string;
  /** Class that carries the colour of the meaning: `status-vip`, `rfm-lost`. */
  readonly className: string;
  readonly cells: readonly RankedCell[];
  readonly aside?: string;
}

export interface RankedBarsOptions {
  readonly panels: readonly string[];
  readonly aside?: string;
  readonly rows: readonly RankedRow[];
  readonly words: ChartWords;
}

interface Layout {
  readonly left: readonly number[];
  readonly panel: number;
  /** Room kept for the value written after the longest bar. */
  readonly room: number;
  readonly row: number;
  readonly stacked: boolean;
}

const BAR = 18;
const GAP = 24;

/** Categories from largest to smallest, one or two measures side by side on one scale, every bar named and valued. */
export function rankedBars({ panels, aside, rows, words }: RankedBarsOptions): Html {
  const most = Math.max(Number.MIN_VALUE, ...rows.flatMap(({ cells }) => cells.map(({ value }) => value ?? 0)));
  return drawBoth(words, (size) => {
    const { width } = CANVAS[size];
    const layout = layOut(panels, aside, rows, size);
    const { left, panel, room, row, stacked } = layout;
    const top = panels.length > 1 || panels[0] !== "" ? 30 : 6;
    const length = (cell: RankedCell | undefined) => ((cell?.value ?? 0) / most) * (panel - room);
    const centre = (index: number) => top + index * row + (stacked ? 32 : row / 2);
    const at = rows.map((one, index) => ({ ...one, y: centre(index) }));
    return {
      margin: 0,
      height: top + rows.length * row + 4,
      x: { type: "identity", axis: null },
      y: { type: "identity", axis: null },
      marks: [
        Plot.text(panels, {
          className: "panel-title",
          x: (_: string, index: number) => left[index] ?? 0,
          y: 10,
          text: (title: string) => title,
          textAnchor: "start",
        }),
        Plot.text(aside === undefined || stacked ? [] : [aside], {
          className: "panel-title",
          x: width,
          y: 10,
          text: (title: string) => title,
          textAnchor: "end",
        }),
        Plot.text(at, {
          className: "category",
          x: 0,
          y: (one: (typeof at)[number]) => (stacked ? one.y - 22 : one.y),
          text: "label",
          textAnchor: "start",
        }),
        Plot.text(
          at.filter((one) => one.aside !== undefined),
          {
            className: "detail",
            x: width,
            y: (one: (typeof at)[number]) => (stacked ? one.y - 22 : one.y),
            text: (one: RankedRow) => (stacked && aside !== undefined ? `${aside} ${one.aside}` : one.aside),
            textAnchor: "end",
          },
        ),
        ...panels.flatMap((_, index) => panelMarks(at, index, left[index] ?? 0, length, size)),
      ],
    };
  });
}

type PlacedRow = RankedRow & { readonly y: number };

function panelMarks(
  at: readonly PlacedRow[],
  panel: number,
  left: number,
  length: (cell: RankedCell | undefined) => number,
  size: Size,
): Plot.Markish[] {
  return at.flatMap((one) => {
    const cell = one.cells[panel];
    if (cell === undefined) return [];
    const end = left + length(cell);
    const full = cell.detail === undefined ? cell.text : `${cell.text}  ${cell.detail}`;
    const text = { x: end + 7, y: one.y, textAnchor: "start" as const };
    if (cell.value === null) return [Plot.text([one], { ...text, className: "detail", text: () => cell.text })];
    return [
      Plot.rect(cell.value === 0 ? [] : [one], {
        className: `bar ${one.className}`,
        x1: left,
        x2: Math.max(end, left + 1),
        y1: one.y - BAR / 2,
        y2: one.y + BAR / 2,
        title: () => `${one.label}: ${full}`,
      }),
      Plot.text([one], { ...text, className: "value", text: () => cell.text }),
      ...(cell.detail === undefined
        ? []
        : [
            Plot.text([one], {
              ...text,
              className: "detail",
              x: end + 15 + textWidth(cell.text, size) * 1.04,
              text: () => cell.detail,
            }),
          ]),
    ];
  });
}

function layOut(panels: readonly string[], aside: string | undefined, rows: readonly RankedRow[], size: Size): Layout {
  const { width } = CANVAS[size];
  const stacked = size !== "wide";
  const names = stacked
    ? 0
    : longest(
        rows.map(({ label }) => label),
        size,
      ) + 16;
  const asides =
    stacked || aside === undefined
      ? 0
      : Math.max(
          textWidth(aside, size),
          longest(
            rows.map((row) => row.aside ?? ""),
            size,
          ),
        ) + 16;
  const panel = (width - names - asides - GAP * (panels.length - 1)) / panels.length;
  const room =
    longest(
      rows.flatMap(({ cells }) =>
        cells
          .filter(({ value }) => value !== null)
          .map(({ text, detail }) => `${text}${detail === undefined ? "" : `    ${detail}`}`),
      ),
      size,
    ) + 12;
  return {
    left: panels.map((_, index) => names + index * (panel + GAP)),
    panel,
    room,
    row: stacked ? 48 : 28,
    stacked,
  };
}
