import type { Row } from "../engines/engine.js";
import type { Staging } from "../staging/staging.js";
import type { RuleCheck } from "./rule-checks.js";
import { ruleNamed, verdictOf } from "./rules.js";

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

/** Rows of `quality_rules` with their verdicts, before `hideRules` takes out what hidden cells would follow from. */
export const qualityRows = (checks: readonly RuleCheck[], k: number): Row[] =>
  folded(checks, k).map((check) => {
    const rate = check.checked === 0 ? 0 : check.failed / check.checked;
    const rule = ruleNamed(check.rule);
    if (!rule) throw new Error(`quality_rules: the rule "${check.rule}" is not in the registry`);
    return { ...check, rate, status: verdictOf(rule, rate) };
  });

/**
 * Unreadable cells by column; columns with fewer than k of them are counted together, since beside a completeness that is
 * hidden for the same few records they would tell it. Columns and keys without any fault are not listed.
 */
function folded(checks: readonly RuleCheck[], k: number): RuleCheck[] {
  const others = new Map<string, RuleCheck>();
  const listed = checks.filter(({ rule, failed }) => failed > 0 || !["values_readable", "ids_unique"].includes(rule));
  const kept = listed.filter(({ rule, failed }) => rule !== "values_readable" || failed >= k);
  for (const check of listed) {
    if (kept.includes(check)) continue;
    const field = `${check.field.split(".")[0]}.other`;
    const key = JSON.stringify([field, check.system]);
    others.set(key, { ...check, field, failed: check.failed + (others.get(key)?.failed ?? 0) });
  }
  return [...kept, ...others.values()];
}
