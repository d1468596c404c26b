import * as Plot from "@observablehq/plot";
import { CANVAS, type Size } from "./draw.js";

export interface Note {
  readonly date: Date;
  readonly label: string;
  readonly kind: string;
}

interface Shortened extends Note {
  readonly short: string;
}

interface Placed extends Shortened {
  readonly row: number;
  readonly anchor: "start" | "end";
}

const ROWS = 2;
export const NOTE_ROW = 16;

/** Room above the frame for the labels of calendar notes. */
export const notesHeight = (notes: readonly Note[]): number => (notes.length === 0 ? 0 : ROWS * NOTE_ROW);

/** Calendar notes as vertical rules; a label stands where it fits and is otherwise left to the tip and the table. */
export function noteMarks(notes: readonly Note[], position: (date: Date) => number, size: Size): Plot.Markish[] {
  const placed = place(
    notes.map((note) => ({ ...note, short: shortened(note.label, size) })),
    position,
    size,
  );
  const marks: Plot.Markish[] = [Plot.ruleX(notes, { className: "note-rule", x: "date", title: "label" })];
  for (const anchor of ["start", "end"] as const) {
    for (let row = 0; row < ROWS; row++) {
      const here = placed.filter((note) => note.row === row && note.anchor === anchor);
      if (here.length === 0) continue;
      marks.push(
        Plot.ruleX(here, { className: "note-rule", x: "date", insetTop: -NOTE_ROW * (row + 1) + 6 }),
        Plot.text(here, {
          className: "note",
          x: "date",
          text: "short",
          title: "label",
          frameAnchor: "top",
          textAnchor: anchor,
          dx: anchor === "start" ? 4 : -4,
          dy: -NOTE_ROW * (row + 1) + 2,
        }),
      );
    }
  }
  return marks;
}

function place(notes: readonly Shortened[], position: (date: Date) => number, size: Size): readonly Placed[] {
  const { width, font } = CANVAS[size];
  const right = Array.from({ length: ROWS }, () => -Infinity);
  const placed: Placed[] = [];
  for (const note of notes) {
    const x = position(note.date);
    const length = note.short.length * font * 0.52;
    const anchor = x + length <= width ? "start" : "end";
    const from = anchor === "start" ? x : x - length;
    const row = right.findIndex((end) => end + 10 <= from);
    if (row < 0 || from < 0) continue;
    right[row] = from + length;
    placed.push({ ...note, row, anchor });
  }
  return placed;
}

const shortened = (label: string, size: Size): string => {
  const most = size === "wide" ? 34 : 22;
  return label.length <= most ? label : `${label.slice(0, most - 1).trimEnd()}…`;
};
