import { type Engine, identifier, literal, type Row } from "../engines/engine.js";
import type { Fault } from "../faults.js";
import type { RuleCheck } from "../publish/rule-checks.js";
import { ruleNamed } from "../publish/rules.js";
import type { Staging } from "../staging/staging.js";
import { type GateKey, gateKey } from "../workspace/gate-key.js";
import type { Workspace } from "../workspace/workspace.js";
import { filesOf, nothingToCheck } from "./nothing-to-check.js";

export interface Gate {
  readonly gate: string;
  readonly passed: boolean;
  readonly limit: number;
  /** Share that was measured; null where there was nothing to measure. */
  readonly value: number | null;
  readonly subject: string;
  /** How many of how many the share is. */
  readonly count?: number;
  readonly of?: number;
  /** Files that the measured values come from, or would have. */
  readonly files?: readonly string[];
  /** Where there was nothing to measure: what is missing, and what to do. */
  readonly nothing?: { readonly received: string; readonly remedy: string };
}

/** Gates of report.yaml on what was read: `max_rejected` per file, `thresholds` per rule, field and system. */
export async function checkGates(
  { report }: Workspace,
  staging: Staging,
  engine: Engine,
  checks: readonly RuleCheck[],
): Promise<Gate[]> {
  const gates: Gate[] = [];
  for (const [key, limit] of Object.entries(report.thresholds)) {
    const meaning = gateKey(key);
    if (meaning?.kind === "completeness") gates.push(await completenessGate(key, limit, meaning, staging, engine));
    if (meaning?.kind === "rule") gates.push(...ruleGates(key, limit, meaning, staging, checks));
  }
  return [...rejected(staging, report.max_rejected), ...gates];
}

function rejected({ files }: Staging, limit: number | undefined): Gate[] {
  if (limit === undefined) return [];
  return files.map(({ table, file, rows_read, rows_rejected }) => {
    const value = rows_read === 0 ? 0 : rows_rejected / rows_read;
    const counts = { count: rows_rejected, of: rows_read, files: [file] };
    return { gate: "max_rejected", subject: `${table} · ${file}`, limit, value, passed: value <= limit, ...counts };
  });
}

interface Filled extends Row {
  filled: number;
  records: number;
}

/** Customer records of all systems that map the field, placeholders counting as empty; other tables as they were read. */
async function completenessGate(
  gate: string,
  limit: number,
  { table, column }: Extract<GateKey, { kind: "completeness" }>,
  staging: Staging,
  engine: Engine,
): Promise<Gate> {
  const asRecords = `select filled, records from completeness where field = ${literal(column)} and system = 'all'`;
  const asRead = `select count(${identifier(column)}) as filled, count(*) as records from stg_${table}`;
  const known = table === "customers" ? await engine.rows<Filled>(asRecords) : [];
  const [{ filled, records } = { filled: 0, records: 0 }] =
    known.length > 0 ? known : await engine.rows<Filled>(asRead);
  const value = records === 0 ? null : filled / records;
  const subject = `${table}.${column}`;
  if (value === null) return empty(gate, subject, limit, nothingToCheck(staging, [table]));
  const files = filesOf(staging, table, "all");
  return { gate, subject, limit, value, passed: value >= limit, count: filled, of: records, files };
}

/** A gate without anything to measure fails: it was meant to guard something. */
const empty = (
  gate: string,
  subject: string,
  limit: number,
  { files, ...nothing }: ReturnType<typeof nothingToCheck>,
): Gate => ({ gate, subject, limit, value: null, passed: false, files, nothing });

/** One gate per field and system that the key covers, so that a bad system does not hide behind a large good one. */
function ruleGates(
  gate: string,
  limit: number,
  { rule, field, system }: Extract<GateKey, { kind: "rule" }>,
  staging: Staging,
  checks: readonly RuleCheck[],
): Gate[] {
  const covered = checks.filter((check) => check.rule === rule && (field === undefined || check.field === field));
  const wanted = covered.filter((check) => (system === undefined ? isFinest(check, covered) : check.system === system));
  if (wanted.length === 0) {
    const fields = field === undefined ? (ruleNamed(rule)?.fields ?? []) : [field];
    const subject = [field ?? rule, system].filter(Boolean).join(" in ");
    return [empty(gate, subject, limit, nothingToCheck(staging, fields, system))];
  }
  return wanted.map((check): Gate => {
    const value = check.checked === 0 ? 0 : check.failed / check.checked;
    const [table = ""] = check.field.split(".");
    return {
      gate,
      subject: `${check.field} in ${check.system === "all" ? "all systems" : check.system}`,
      limit,
      value,
      passed: value <= limit,
      count: check.failed,
      of: check.checked,
      files: filesOf(staging, table, check.system),
    };
  });
}

const isFinest = ({ field, system }: RuleCheck, checks: readonly RuleCheck[]): boolean =>
  system !== "all" || !checks.some((other) => other.field === field && other.system !== "all");

const percent = (share: number): string => `${Number((100 * share).toFixed(2))} %`;
const MOST_FILES = 3;

function named(files: readonly string[] = []): string {
  if (files.length === 0) return "";
  const more = files.length > MOST_FILES ? ` and ${files.length - MOST_FILES} more` : "";
  return ` (${files.slice(0, MOST_FILES).join(", ")}${more})`;
}

/** A failed gate as a fault a person can act on. */
export function gateFault(
  { locate }: Workspace,
  { gate, subject, limit, value, count, of, files, nothing }: Gate,
): Fault {
  const measured = value === null || count === undefined ? "" : `${count} of ${of}, which is ${percent(value)}`;
  if (gate === "max_rejected")
    return {
      where: locate(["max_rejected"]),
      what: `gate max_rejected failed for ${subject}`,
      expected: `at most ${percent(limit)} of rows rejected`,
      received: measured,
      remedy: "See the rejected rows and their reasons in the private folder; mend the export or its mapping.",
    };
  const rule = ruleNamed(gate.split(".")[0] ?? "");
  return {
    where: locate(["thresholds", gate]),
    what: `gate ${gate} failed for ${subject}${named(files)}`,
    expected: rule ? `at most ${percent(limit)} failing` : `at least ${percent(limit)} filled`,
    received: nothing ? `nothing to check: ${nothing.received}` : measured,
    remedy: nothing?.remedy ?? (rule ? `${rule.remedy} Or raise the threshold on purpose.` : LOWER),
  };
}

const LOWER = "Mend the export, or lower the threshold on purpose.";
