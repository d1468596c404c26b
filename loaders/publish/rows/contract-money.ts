import type { Row } from "../../engines/engine.js";
import { int } from "./builder.js";

const digits = (share: number): number => Math.round(share * 1e4) / 1e4;

/** Nobody, or as many as may be shown. */
export const isTold = (persons: number, k: number): boolean => persons === 0 || persons >= k;

/** Groups of a period whose money lies between its start and the next. */
const MOVED = ["lost", "shrunk", "grown", "joined"] as const;
const PARTS = ["lost", "kept", "joined"] as const;

/**
 * Rates of money, and amounts at the start. A reader subtracts one start from the next, and what the rates tell: what is left is the
 * money of those who joined and of those whose rate is not told. Where they are few, the later row tells no money, and the one
 * after it is set against the last row that does.
 */
export function withMoney(rows: readonly Row[], k: number): Row[] {
  const untold = new Map<unknown, number>();
  const ordered = rows.toSorted((a, b) => (String(a.month) < String(b.month) ? -1 : 1));
  return ordered.map((row) => {
    const before = untold.get(row.grain) ?? 0;
    const moved = Math.max(...MOVED.map((name) => int(row, name)));
    const isHidden = ["customers_at_start", ...PARTS].some((name) => !isTold(int(row, name), k));
    const total = Number(row.amount_at_start ?? 0);
    if (total <= 0 || isHidden || !isTold(before, k)) {
      untold.set(row.grain, Math.max(before, moved));
      return { ...row, amount_at_start: null };
    }
    const rates = ratesOf(row, total, k);
    untold.set(row.grain, unknown(row, rates));
    return { ...row, ...rates };
  });
}

function ratesOf(row: Row, total: number, k: number): Row {
  const gross = (int(row, "amount_lost") + int(row, "amount_cut")) / total;
  if (!isTold(int(row, "shrunk"), k)) return {};
  if (!isTold(int(row, "grown"), k)) return { gross_rate: digits(gross) };
  return { gross_rate: digits(gross), net_rate: digits(gross - int(row, "amount_added") / total) };
}

/** Fewest persons whose money a reader does not know who knows the rates of a row: the largest of the groups left, none if all are empty. */
function unknown(row: Row, rates: Row): number {
  const groups = "net_rate" in rates ? ["joined"] : "gross_rate" in rates ? ["joined", "grown"] : MOVED;
  return Math.max(...groups.map((name) => int(row, name)));
}
