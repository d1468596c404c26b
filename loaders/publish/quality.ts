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

/** Rows of `quality_rules`: rows that could not be used, and cells that could not be read, by system. */
export function qualityRows(staging: Staging, identity: Identity): Row[] {
  const bySystem = new Map<string, { checked: number; failed: number; field: string; system: string }>();
  for (const { table, system, rows_read, rows_rejected } of staging.files) {
    const key = `${table}\0${system}`;
    const sum = bySystem.get(key) ?? { checked: 0, failed: 0, field: table, system };
    bySystem.set(key, { ...sum, checked: sum.checked + rows_read, failed: sum.failed + rows_rejected });
  }
  const readable = [...bySystem.values()].map((sum) => ({ rule: "rows_readable", ...sum }));
  const cells = new Map<string, { checked: number; failed: number; field: string; system: string }>();
  for (const { table, system, column, cells: failed } of staging.emptied) {
    const key = `${table}\0${system}\0${column}`;
    const sum = cells.get(key) ?? { checked: 0, failed: 0, field: `${table}.${column}`, system };
    cells.set(key, { ...sum, checked: accepted(staging, table, system), failed: sum.failed + failed });
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
  return [...readable, ...values, ...shared].map((row) => {
    const rate = row.checked === 0 ? 0 : row.failed / row.checked;
    return { ...row, rate, status: rate > WARN_ABOVE ? "warn" : "pass" };
  });
}

const accepted = (staging: Staging, table: string, system: string): number =>
  staging.files
    .filter((file) => file.table === table && file.system === system)
    .reduce((sum, file) => sum + file.rows_accepted, 0);
