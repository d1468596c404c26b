import type { Row } from "../../../engines/engine.js";
import { npsDifference } from "../../../methods/nps-interval.js";
import { metric } from "../../metrics.js";
import { answersOf, countsOf } from "./classes.js";
import { groupsOf } from "./coarsen.js";

const NONE = { change: null, change_low: null, change_high: null, movement: null };

/** What changed since the period before that has answers, and whether chance alone would explain it; only of whole periods. */
export const withChanges = (rows: readonly Row[]): Row[] =>
  groupsOf(
    rows.toSorted((a, b) => (String(a.month) < String(b.month) ? -1 : 1)),
    "grain",
  ).flatMap((series) => series.map((row, index) => ({ ...row, ...changeOf(series[index - 1], row) })));

function changeOf(before: Row | undefined, row: Row): Row {
  if (before === undefined || !before.is_complete || !row.is_complete) return NONE;
  const [earlier, later] = [countsOf(before), countsOf(row)];
  if (Math.min(answersOf(earlier), answersOf(later)) === 0) return NONE;
  const { difference, low, high } = npsDifference(earlier, later);
  const isEnough = Math.min(answersOf(earlier), answersOf(later)) >= metric("nps").minimum;
  const movement = isEnough && low > 0 ? "higher" : isEnough && high < 0 ? "lower" : "not_enough";
  return { change: tenth(difference), change_low: tenth(low), change_high: tenth(high), movement };
}

/** A change beside a hidden period would give away its score. */
export const withoutHiddenChanges = (rows: readonly Row[]): Row[] =>
  rows.map((row, index) => (row.suppressed || rows[index - 1]?.suppressed ? { ...row, ...NONE } : row));

const tenth = (value: number): number => Math.round(10 * value) / 10;
