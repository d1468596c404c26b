import type { Row } from "../engines/engine.js";
import type { Fault } from "../faults.js";
import type { Staging } from "../staging/staging.js";
import type { Workspace } from "../workspace/workspace.js";

export interface Gate {
  readonly gate: string;
  readonly passed: boolean;
  readonly limit: number;
  readonly value: number | null;
  readonly subject: string;
}

/** Gates of report.yaml on what was read: `max_rejected` per file, `thresholds` per measure. */
export function checkGates({ report }: Workspace, staging: Staging, completeness: readonly Row[]): Gate[] {
  const limit = report.max_rejected;
  const rejected =
    limit === undefined
      ? []
      : staging.files.map(({ table, file, rows_read, rows_rejected }): Gate => {
          const value = rows_read === 0 ? 0 : rows_rejected / rows_read;
          return { gate: "max_rejected", subject: `${table} · ${file}`, limit, value, passed: value <= limit };
        });
  const thresholds = Object.entries(report.thresholds).map(([measure, least]): Gate => {
    const field = measure.split(".").at(-1);
    const rows = completeness.filter((row) => row.field === field);
    const records = rows.reduce((sum, row) => sum + Number(row.records), 0);
    const filled = rows.reduce((sum, row) => sum + Number(row.filled), 0);
    const value = records === 0 ? null : filled / records;
    return { gate: measure, subject: "customers", limit: least, value, passed: value !== null && value >= least };
  });
  return [...rejected, ...thresholds];
}

/** A failed gate as a fault a person can act on. */
export function gateFault({ locate }: Workspace, { gate, subject, limit, value }: Gate): Fault {
  const percent = (share: number) => `${Number((100 * share).toFixed(2))} %`;
  if (gate === "max_rejected")
    return {
      where: locate(["max_rejected"]),
      what: `gate max_rejected failed for ${subject}`,
      expected: `at most ${percent(limit)} of rows rejected`,
      received: percent(value ?? 0),
      remedy: "See the rejected rows and their reasons in the private folder; mend the export or its mapping.",
    };
  return {
    where: locate(["thresholds", gate]),
    what: `gate ${gate} failed`,
    expected: `at least ${limit}`,
    received: value === null ? "no records to measure it on" : value.toFixed(4),
    remedy: "Mend the export, or lower the threshold on purpose.",
  };
}
