import type { Row } from "../../engines/engine.js";
import { type Builder, int } from "./builder.js";

/** Statuses in the order of a customer's life, as coarse as a matrix of them may have to be. */
export const LEVELS: readonly Readonly<Record<string, string>>[] = [
  {},
  { active: "active_or_back", reactivated: "active_or_back" },
  { new: "current", active: "current", loyal: "current", vip: "current", reactivated: "current" },
  {
    new: "current",
    active: "current",
    loyal: "current",
    vip: "current",
    reactivated: "current",
    at_risk: "lapsed",
    inactive: "lapsed",
    lost: "lapsed",
    contract_ended: "lapsed",
  },
];
const ORDER = [
  "not_yet",
  "current",
  "new",
  "active",
  "loyal",
  "vip",
  "reactivated",
  "active_or_back",
  "lapsed",
  "at_risk",
  "inactive",
  "lost",
  "contract_ended",
];

/** Share of cells that may be small before statuses are put together: each hidden cell asks for another beside it. */
const MOST_SMALL = 0.05;

/** Who moved where, in the finest statuses of which few cells are small. */
export const lifecycleTransitions: Builder = async (marts) =>
  matrix(await marts.rows("lifecycle_transitions"), marts.report.privacy.k);

export function matrix(rows: readonly Row[], k: number): Row[] {
  const all = LEVELS.map((level) => filled(rows, level));
  const isFine = (cells: readonly Row[]): boolean =>
    cells.filter((cell) => int(cell, "customers") > 0 && int(cell, "customers") < k).length <=
    MOST_SMALL * cells.length;
  return all.find(isFine) ?? [];
}

/** Every pair of statuses that occur, also where nobody made the move. */
function filled(rows: readonly Row[], level: Readonly<Record<string, string>>): Row[] {
  const named = (row: Row, column: string): string => level[String(row[column])] ?? String(row[column]);
  const inOrder = (column: string) =>
    [...new Set(rows.map((row) => named(row, column)))].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
  return inOrder("status_before").flatMap((before) =>
    inOrder("status").map((status) => ({
      status_before: before,
      status,
      since: rows[0]?.since ?? null,
      before_position: ORDER.indexOf(before),
      position: ORDER.indexOf(status),
      customers: rows
        .filter((row) => named(row, "status_before") === before && named(row, "status") === status)
        .reduce((sum, row) => sum + int(row, "customers"), 0),
    })),
  );
}

/** Shares of those with one earlier status, from numbers that are shown: none where one of a row is hidden. */
export function withShares(rows: readonly Row[]): Row[] {
  return rows.map((row) => {
    const same = rows.filter(({ status_before }) => status_before === row.status_before);
    const total = same.reduce((sum, one) => sum + int(one, "customers"), 0);
    const share = same.some((one) => one.suppressed) || total === 0 ? null : int(row, "customers") / total;
    return { ...row, share };
  });
}
