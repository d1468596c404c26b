import * as Plot from "@observablehq/plot";
import { scaleQuantize } from "d3";
import type { Html } from "../html.js";
import { CANVAS, type ChartWords, drawBoth, type Size } from "./draw.js";

export interface HeatCell {
  /** From 0, left to right and top to bottom. */
  readonly column: number;
  readonly row: number;
  readonly value: number | null;
  readonly text: string;
  /** Cells of one region share a name, written once, and are fenced off from the others. */
  readonly region: string;
  readonly tip: string;
}

export interface HeatGridOptions {
  readonly cells: readonly HeatCell[];
  readonly rows: readonly string[];
  /** For a phone. */
  readonly rowsShort: readonly string[];
  readonly columns: readonly string[];
  readonly columnTitle: string;
  readonly words: ChartWords;
}

const STEPS = [1, 2, 3, 4, 5] as const;

/** Counts in a grid: darker holds more; every colour step has its own ink so that numbers stay readable. */
export function heatGrid({ cells, rows, rowsShort, columns, columnTitle, words }: HeatGridOptions): Html {
  const most = Math.max(1, ...cells.map(({ value }) => value ?? 0));
  const stepOf = scaleQuantize<number>([0, most], STEPS);
  return drawBoth(words, (size) => {
    const left = size === "wide" ? 84 : 30;
    const top = 8;
    const w = (CANVAS[size].width - left) / columns.length;
    const h = size === "wide" ? 66 : 60;
    const x = (column: number) => left + column * w;
    const y = (row: number) => top + row * h;
    const middleX = (cell: HeatCell) => x(cell.column) + w / 2;
    const box = {
      x1: (c: HeatCell) => x(c.column),
      x2: (c: HeatCell) => x(c.column + 1),
      y1: (c: HeatCell) => y(c.row),
      y2: (c: HeatCell) => y(c.row + 1),
      title: "tip",
      inset: 0.75,
    };
    const bottom = y(rows.length);
    const groups = [
      ...STEPS.map((step) => ({
        step: `seq-${step}`,
        here: cells.filter(({ value }) => value !== null && stepOf(value) === step),
      })),
      { step: "seq-hidden", here: cells.filter(({ value }) => value === null) },
    ];
    return {
      margin: 0,
      height: bottom + 46,
      x: { type: "identity", axis: null },
      y: { type: "identity", axis: null },
      marks: [
        ...groups.flatMap(({ step, here }) => [
          Plot.rect(here, { ...box, className: `cell ${step}` }),
          Plot.text(here, {
            className: `cell-value on-${step}`,
            x: middleX,
            y: (c: HeatCell) => y(c.row) + (names(cells, c) === "" ? h / 2 : 20),
            text: "text",
          }),
          Plot.text(
            here.filter((c) => names(cells, c) !== ""),
            {
              className: `cell-name on-${step}`,
              x: middleX,
              y: (c: HeatCell) => y(c.row) + 44,
              text: (c: HeatCell) => wrapped(names(cells, c), w, size),
            },
          ),
        ]),
        Plot.link(fences(cells), {
          className: "fence",
          x1: (f: Fence) => x(f[0]),
          y1: (f: Fence) => y(f[1]),
          x2: (f: Fence) => x(f[2]),
          y2: (f: Fence) => y(f[3]),
        }),
        Plot.text(size === "wide" ? rows : rowsShort, {
          className: "tick",
          x: left - 10,
          y: (_: string, index: number) => y(index) + h / 2,
          text: (row: string) => row,
          textAnchor: "end",
        }),
        Plot.text(columns, {
          className: "tick",
          x: (_: string, index: number) => x(index) + w / 2,
          y: bottom + 14,
          text: (column: string) => column,
        }),
        Plot.text([columnTitle], {
          className: "panel-title",
          x: left,
          y: bottom + 36,
          text: (title: string) => title,
          textAnchor: "start",
        }),
      ],
    };
  });
}

type Fence = readonly [number, number, number, number];

const at = (cells: readonly HeatCell[], column: number, row: number) =>
  cells.find((cell) => cell.column === column && cell.row === row);

/** The region's name, in its first cell only. */
function names(cells: readonly HeatCell[], { column, row, region }: HeatCell): string {
  const isFirst =
    at(cells, column - 1, row)?.region !== region && !cells.some((c) => c.region === region && c.row === row - 1);
  return isFirst ? region : "";
}

const fences = (cells: readonly HeatCell[]): readonly Fence[] =>
  cells.flatMap(({ column, row, region }): Fence[] => [
    ...(at(cells, column + 1, row)?.region === region || at(cells, column + 1, row) === undefined
      ? []
      : [[column + 1, row, column + 1, row + 1] as const]),
    ...(at(cells, column, row + 1)?.region === region || at(cells, column, row + 1) === undefined
      ? []
      : [[column, row + 1, column + 1, row + 1] as const]),
  ]);

function wrapped(name: string, width: number, size: Size): string {
  const most = width / (CANVAS[size].font * 0.52);
  const lines: string[] = [];
  for (const word of name.split(" ")) {
    const line = lines.at(-1);
    if (line !== undefined && `${line} ${word}`.length <= most) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.join("\n");
}
