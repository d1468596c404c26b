import type { Row } from "../../../engines/engine.js";
import { MOST_HIDDEN } from "../../grain.js";
import { type Builder, int } from "../builder.js";

const SCALES = ["day", "week", "month"] as const;

/** Requests open at the end of a day, by day, or on average by week or month where days hold too few persons. */
export const backlogDaily: Builder = async (marts) =>
  backlogRows(await marts.rows("backlog_daily"), marts.report.privacy.k);

/**
 * The finest scale that hides at most a tenth, else the one that hides least. Of single days, who came and who went could be worked
 * out by subtracting one from the next, so that these are counts of persons, too; averages over a week or month tell neither.
 */
export function backlogRows(rows: readonly Row[], k: number): Row[] {
  const candidates = SCALES.map((scale) => {
    const own = rows
      .filter((row) => row.scale === scale)
      .map((row) => (scale === "day" ? row : { ...row, came: 0, went: 0 }));
    const hidden = own.filter((row) => ["units", "came", "went"].some((part) => isFew(int(row, part), k))).length;
    return { own, share: own.length === 0 ? 1 : hidden / own.length };
  });
  // Where nobody is ever of enough, what is hidden would only say on which days somebody waited.
  if (!candidates.some(({ own }) => own.some((row) => int(row, "units") >= k))) return [];
  const least = candidates.reduce((best, one) => (one.share < best.share ? one : best));
  const chosen = candidates.find(({ share }) => share <= MOST_HIDDEN) ?? least;
  return chosen.own.map((row) => ({ ...row, open: Math.round((10 * int(row, "open_days")) / int(row, "days")) / 10 }));
}

const isFew = (count: number, k: number): boolean => count > 0 && count < k;
