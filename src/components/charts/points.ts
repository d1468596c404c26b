import type { Locale } from "../../../loaders/workspace/locales.js";
import { formatPeriod, type Period, period } from "../format/dates.js";
import { isComplete, isHidden, numberOf, type Row, textOf } from "../rows.js";

/** One period of a series. A hidden or missing value is null and never drawn as zero. */
export interface Point {
  readonly period: Period;
  readonly name: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly isHidden: boolean;
  readonly isComplete: boolean;
}

export interface SeriesColumns {
  readonly value: string;
  readonly low?: string;
  readonly high?: string;
}

export const pointsOf = (rows: readonly Row[], columns: SeriesColumns, locale: Locale): readonly Point[] =>
  rows.map((row) => ({
    period: period(textOf(row, "month")),
    name: formatPeriod(textOf(row, "month"), locale),
    value: numberOf(row, columns.value),
    low: columns.low === undefined ? null : numberOf(row, columns.low),
    high: columns.high === undefined ? null : numberOf(row, columns.high),
    isHidden: isHidden(row),
    isComplete: isComplete(row),
  }));
