import type { Row } from "../engines/engine.js";
import type { Identity } from "../identity/identity.js";
import type { Staging } from "../staging/staging.js";

/** Share of failures above which a rule warns. */
const WARN_ABOVE = 0.01;

/** Rows of `sources`: what became of every row of every file. */
export const sourceRows = (staging: Staging): Row[] =>
  staging.files.map(({ table, system, file, rows_read, rows_accepted, rows_rejected, rows_filtered }) => ({
    table,
    system,
    file,
    rows_read,
    rows_accepted,
    rows_rejected,
    rows_filtered,
  }));

/** Scores read, and those beyond their own scale, which count nowhere. */
export interface ScaleCheck {
  readonly checked: number;
  readonly failed: number;
}

/** Rows of `quality_rules`: rows that could not be used, and cells that could not be read, by system. */
export function qualityRows(staging: Staging, identity: Identity, scales: ScaleCheck, k: number): Row[] {
  const bySystem = new Map<string, { checked: number; failed: number; field: string; system: string }>();
  for (const { table, system, rows_read, rows_rejected } of staging.files) {
    const key = `${table}\0${system}`;
    const sum = bySystem.get(key) ?? { checked: 0, failed: 0, field: table, system };
    bySystem.set(key, { ...sum, checked: sum.checked + rows_read, failed: sum.failed + rows_rejected });
  }
  const readable = [...bySystem.values()].map((sum) => ({ rule: "rows_readable", ...sum }));
  const cells = new Map<string, { checked: number; failed: number; field: string; system: string }>();
  for (const { field, table, system, failed } of foldedCells(staging, k)) {
    const key = `${field}\0${system}`;
    const sum = cells.get(key) ?? { checked: accepted(staging, table, system), failed: 0, field, system };
    cells.set(key, { ...sum, failed: sum.failed + failed });
  }
  const values = [...cells.values()].map((sum) => ({ rule: "values_readable", ...sum }));
  const shared =
    identity.sharedEmails > 0
      ? [
          {
            rule: "shared_emails",
            field: "customers.email",
            system: "all",
            checked: identity.handles,
            failed: identity.sharedEmails,
          },
        ]
      : [];
  const scores =
    scales.checked > 0 ? [{ rule: "scores_in_scale", field: "surveys.score", system: "all", ...scales }] : [];
  return [...readable, ...values, ...shared, ...scores].map((row) => {
    const rate = row.checked === 0 ? 0 : row.failed / row.checked;
    return { ...row, rate, status: rate > WARN_ABOVE ? "warn" : "pass" };
  });
}

/**
 * Unreadable cells by column; columns with fewer than k of them are counted together, since beside a completeness that is
 * hidden for the same few records they would tell it.
 */
function foldedCells(
  { emptied }: Staging,
  k: number,
): { field: string; table: string; system: string; failed: number }[] {
  const totals = new Map<string, { table: string; system: string; column: string; failed: number }>();
  for (const { table, system, column, cells } of emptied) {
    const key = `${table}\0${system}\0${column}`;
    const sum = totals.get(key) ?? { table, system, column, failed: 0 };
    totals.set(key, { ...sum, failed: sum.failed + cells });
  }
  return [...totals.values()].map(({ table, system, column, failed }) => ({
    field: failed >= k ? `${table}.${column}` : `${table}.other`,
    table,
    system,
    failed,
  }));
}

const accepted = (staging: Staging, table: string, system: string): number =>
  staging.files
    .filter((file) => file.table === table && file.system === system)
    .reduce((sum, file) => sum + file.rows_accepted, 0);
