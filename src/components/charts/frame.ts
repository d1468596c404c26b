import { scaleLinear } from "d3";
import type { Period } from "../format/dates.js";
import { CANVAS, type Size } from "./draw.js";

export interface Margins {
  readonly marginTop: number;
  readonly marginRight: number;
  readonly marginBottom: number;
  readonly marginLeft: number;
}

/** Plot does not measure text; these are the widths of the report's typeface, in ems, close enough to leave room. */
export const textWidth = (text: string, size: Size): number =>
  [...text].reduce((sum, mark) => sum + emsOf(mark), 0) * CANVAS[size].font;

function emsOf(mark: string): number {
  if (/[.,:;'’|!ijl\u202f ()]/.test(mark)) return 0.3;
  if (/[%mwMW@€…]/.test(mark)) return 0.9;
  return /[A-Z\d+−–]/.test(mark) ? 0.64 : 0.56;
}

export const longest = (texts: readonly string[], size: Size): number =>
  Math.max(0, ...texts.map((text) => textWidth(text, size)));

/** Ticks at round values that hold everything drawn, and the domain they span; `per` 60 rounds minutes to hours. */
export function roundScale(
  values: readonly number[],
  withZero: boolean,
  count = 4,
  per = 1,
): { domain: [number, number]; ticks: number[] } {
  const ends = (withZero ? [...values, 0] : values).map((value) => value / per);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const room = low === high ? Math.max(1, Math.abs(low) * 0.1) : 0;
  const scale = scaleLinear([low - (withZero && low === 0 ? 0 : room), high + room], [0, 1]).nice(count);
  const domain = scale.domain().map((end) => end * per) as [number, number];
  return { domain, ticks: scale.ticks(count).map((tick) => tick * per) };
}

export const timeDomain = (periods: readonly Period[]): [Date, Date] => [
  periods[0]?.start ?? new Date(0),
  periods.at(-1)?.end ?? new Date(1),
];

/** Where a day falls on the canvas, for what must not overlap before Plot has laid it out. */
export const timePosition =
  ([from, to]: readonly [Date, Date], { marginLeft, marginRight }: Margins, size: Size) =>
  (date: Date): number =>
    marginLeft +
    ((date.getTime() - from.getTime()) / (to.getTime() - from.getTime())) *
      (CANVAS[size].width - marginLeft - marginRight);
