import * as Plot from "@observablehq/plot";
import { CANVAS, type Size } from "./draw.js";
import { textWidth } from "./frame.js";

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

/** A phone has one row: a rule that climbs to a second would cross the labels of the first. */
const ROWS: Readonly<Record<Size, number>> = { wide: 2, narrow: 1, small: 1 };
export const NOTE_ROW = 16;

/** Room above the frame for the labels of calendar notes. */
export const notesHeight = (notes: readonly Note[], size: Size): number =>
  notes.length === 0 ? 0 : ROWS[size] * NOTE_ROW;

/** Calendar notes as vertical rules; a label stands where it fits and is otherwise left to the tip and the table. */
export function noteMarks(notes: readonly Note[], position: (date: Date) => number, size: Size): Plot.Markish[] {
  const placed = place(
    notes.map((note) => ({ ...note, short: shortened(note.label, size) })),
    position,
    size,
  );
  const marks: Plot.Markish[] = [Plot.ruleX(notes, { className: "note-rule", x: "date", title: "label" })];
  for (const anchor of ["start", "end"] as const) {
    for (let row = 0; row < ROWS[size]; row++) {
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
  const { width } = CANVAS[size];
  const right = Array.from({ length: ROWS[size] }, () => -Infinity);
  const placed: Placed[] = [];
  for (const note of notes.toSorted((a, b) => a.date.getTime() - b.date.getTime())) {
    const x = position(note.date);
    const length = textWidth(note.short, size);
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
  const most = size === "wide" ? 34 : 18;
  return label.length <= most ? label : `${label.slice(0, most - 1).trimEnd()}…`;
};
