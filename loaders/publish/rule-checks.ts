import { CONTRACTS } from "../contracts/index.js";
import type { Row } from "../engines/engine.js";
import type { Staging } from "../staging/staging.js";

/** What one rule found in one field of one system. True counts, for gates; what is published of them is decided later. */
export interface RuleCheck {
  readonly rule: string;
  /** Canonical table, or `<table>.<column>`. */
  readonly field: string;
  /** Exporting system, or `all`. */
  readonly system: string;
  readonly checked: number;
  readonly failed: number;
}

/** Scores read, and those beyond their own scale, which count nowhere. */
export interface ScaleCheck {
  readonly checked: number;
  readonly failed: number;
}

/** Every check of a run: on files as they were read, on scores, on customer records and on requests (rows of `rule_checks` and of `int_ticket_checks`). */
export const ruleChecks = (staging: Staging, scales: ScaleCheck, records: readonly Row[]): RuleCheck[] => [
  ...readable(staging),
  ...unique(staging),
  ...values(staging),
  ...(scales.checked > 0 ? [{ rule: "scores_in_scale", field: "surveys.score", system: "all", ...scales }] : []),
  ...records.map(
    ({ rule, field, system, checked, failed }): RuleCheck => ({
      rule: String(rule),
      field: String(field),
      system: String(system),
      checked: Number(checked),
      failed: Number(failed),
    }),
  ),
];

function readable({ files }: Staging): RuleCheck[] {
  return summed(
    files.map(({ table, system, rows_read, rows_rejected }) => ({
      rule: "rows_readable",
      field: table,
      system,
      checked: rows_read,
      failed: rows_rejected,
    })),
  );
}

function unique({ files }: Staging): RuleCheck[] {
  return summed(
    files
      .filter(({ table }) => (CONTRACTS.get(table)?.key.length ?? 0) > 0)
      .map(({ table, system, rows_read, reasons }) => ({
        rule: "ids_unique",
        field: table,
        system,
        checked: rows_read,
        failed: reasons.filter(({ reason }) => reason === "duplicate_key").reduce((sum, { rows }) => sum + rows, 0),
      })),
  );
}

/** Every mapped column, also where all its values could be read. */
function values({ files, emptied, mappedBySystem }: Staging): RuleCheck[] {
  const accepted = summed(
    files.map(({ table, system, rows_accepted }) => ({
      rule: "",
      field: table,
      system,
      checked: rows_accepted,
      failed: 0,
    })),
  );
  const rule = "values_readable";
  const mapped = accepted.flatMap(({ field: table, system, checked }) =>
    [...(mappedBySystem.get(table)?.get(system) ?? [])].map((column) => ({
      rule,
      field: `${table}.${column}`,
      system,
      checked,
      failed: 0,
    })),
  );
  const faulty = emptied.map(({ table, system, column, cells }) => ({
    rule,
    field: `${table}.${column}`,
    system,
    checked: 0,
    failed: cells,
  }));
  return summed([...mapped, ...faulty]);
}

function summed(checks: readonly RuleCheck[]): RuleCheck[] {
  const sums = new Map<string, RuleCheck>();
  for (const check of checks) {
    const key = JSON.stringify([check.rule, check.field, check.system]);
    const sum = sums.get(key);
    sums.set(key, sum ? { ...sum, checked: sum.checked + check.checked, failed: sum.failed + check.failed } : check);
  }
  return [...sums.values()];
}
