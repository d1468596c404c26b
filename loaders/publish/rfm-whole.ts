import type { Row } from "../engines/engine.js";
import { newcombe } from "../methods/newcombe.js";
import { metric } from "./metrics.js";

/** The share of all segments together, of those that are shown: a whole beside its parts would give away a hidden one. */
export function withWhole(rows: readonly Row[], part: string): Row[] {
  const shown = rows.filter((row) => !row.suppressed);
  const sum = (column: string): number => shown.reduce((total, row) => total + Number(row[column]), 0);
  const rate_all = sum("customers") === 0 ? null : sum(part) / sum("customers");
  return rows.map((row) => (row.suppressed ? row : { ...row, rate_all }));
}

/** Whether the best segment shown did better than the worst beyond chance (Newcombe 1998), both of enough people. */
export function withRanks(rows: readonly Row[], part: string): Row[] {
  const told = rows
    .filter((row) => !row.suppressed && Number(row.customers) >= metric("rfm_outlook").minimum)
    .map((row) => ({ successes: Number(row[part]), n: Number(row.customers) }))
    .sort((a, b) => b.successes / b.n - a.successes / a.n);
  const [best, worst] = [told[0], told.at(-1)];
  const ranks = best !== undefined && worst !== undefined && told.length > 1 && newcombe(best, worst).low > 0;
  return rows.map((row) => (row.suppressed ? row : { ...row, ranks }));
}
