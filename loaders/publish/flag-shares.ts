import type { Row } from "../engines/engine.js";

/** Of those of whom a trait can be told, the share that has it: from numbers that are shown, since it would give away the other. */
export function withFlagShares(rows: readonly Row[]): Row[] {
  return rows.map((row) => {
    if (row.state !== "yes") return { ...row, share: null };
    const told = rows.filter(({ flag, state }) => flag === row.flag && state !== "not_assessable");
    const total = told.reduce((sum, one) => sum + Number(one.customers ?? 0), 0);
    const share = told.some((one) => one.suppressed) || total === 0 ? null : Number(row.customers) / total;
    return { ...row, share };
  });
}
