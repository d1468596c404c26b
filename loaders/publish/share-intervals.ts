import type { Row } from "../engines/engine.js";
import { wilson } from "../methods/wilson.js";

const NONE = { low: null, high: null };

/** Reasons to leave with the interval of their share: it tells no more than the count and the share beside it. */
export const withReasonIntervals = (rows: readonly Row[]): Row[] =>
  rows.map((row) => {
    const [customers, share] = [Number(row.customers ?? 0), Number(row.share ?? 0)];
    if (!(customers > 0 && share > 0)) return { ...row, ...NONE };
    const { low, high } = wilson(customers, Math.round(customers / share));
    return { ...row, low, high };
  });

/** Segments of a category with the interval of their share of its buyers; none where a cell is hidden, whose number it would give away. */
export function withCategoryIntervals(rows: readonly Row[]): Row[] {
  const isWhole = !rows.some(({ suppressed }) => suppressed);
  return rows.map((row) => {
    if (!isWhole) return { ...row, ...NONE };
    const total = rows
      .filter(({ category }) => category === row.category)
      .reduce((sum, { customers }) => sum + Number(customers ?? 0), 0);
    if (total === 0) return { ...row, ...NONE };
    const { low, high } = wilson(Number(row.customers ?? 0), total);
    return { ...row, low, high };
  });
}
