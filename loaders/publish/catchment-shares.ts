import type { Row } from "../engines/engine.js";
import { wilson } from "../methods/wilson.js";

/** Of those whose home is known, the share that lives far from the shop: from numbers that are shown, since it would give away the other. */
export function withCatchmentShares(rows: readonly Row[]): Row[] {
  return rows.map((row) => {
    const sides = rows.filter(({ store, area }) => store === row.store && ["near", "far"].includes(String(area)));
    const isTold = row.area === "far" && sides.length === 2 && !sides.some(({ suppressed }) => suppressed);
    if (!isTold) return { ...row, share: null, share_low: null, share_high: null };
    const total = sides.reduce((sum, { customers }) => sum + Number(customers), 0);
    const { estimate, low, high } = wilson(Number(row.customers), total);
    return { ...row, share: estimate, share_low: low, share_high: high };
  });
}
