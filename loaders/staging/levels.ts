import { localDay } from "../contracts/index.js";
import { identifier, isOneOf, literal } from "../engines/engine.js";
import type { ColumnPlan, Plan } from "./plan.js";
import { alias, readingOf, translated } from "./typed/index.js";

/** SQL of what became of one column's value in a row. */
export interface Outcome {
  readonly plan: ColumnPlan;
  /** There is no value. */
  readonly isMissing: string;
  /** There is a value that does not fit. */
  readonly isBad: string;
  /** The value could be read and lies out of range. */
  readonly isOutOfRange: string;
  /** The expression of the workspace failed. */
  readonly hasFailed: string;
  /** The value as the file writes it. */
  readonly text: string;
}

export interface Levels {
  /** A query with every canonical column, its local day, the columns carried along and what outcomes refer to. */
  readonly sql: string;
  readonly outcomes: readonly Outcome[];
}

const dayName = (name: string): string | undefined => (name.endsWith("_at") ? identifier(localDay(name)) : undefined);

/**
 * Compiles a plan into projections over a scan: value, trimmed text, canonical words, parsed, checked. Each level names
 * what the next uses, so that no expression is evaluated twice.
 */
export function levels(plan: Plan, scan: string, carried: readonly string[]): Levels {
  const { columns, source } = plan;
  const own = plan.whereUses.map(identifier);
  const fixed = ["__part", "__record", ...(plan.shape.isNumbered ? ["__row"] : []), ...carried].join(", ");
  const keep = [fixed, ...own].join(", ");
  const level = (from: string, kept: readonly string[], added: readonly string[]): string =>
    `select ${[keep, ...kept, ...added].join(", ")} from (${from})`;

  const failable = columns.filter(({ canFail }) => canFail).map(({ name }) => alias("w", name));
  const values = columns.map(({ name }) => alias("v", name));
  const texts = columns.map(({ name }) => alias("t", name));
  const words = columns.map(({ name }) => alias("m", name));
  const readings = columns.map((column) => readingOf(contextOf(column)));
  let sql = `select ${[keep, ...columns.map(valueIn)].join(", ")} from (${scan})`;
  sql = level(sql, [...failable], columns.map(unpacked));
  sql = level(sql, [...failable, ...values], columns.map(tidied));
  sql = level(
    sql,
    [...failable, ...values],
    columns.map((column) => withoutNullWords(column, source.formats.null ?? [])),
  );
  sql = level(sql, [...failable, ...texts], columns.map(worded));
  const parsed: string[] = [];
  for (let step = 0; readings.some(({ steps }) => steps.length > step); step++) {
    const added = readings.flatMap(({ steps }) => Object.entries(steps[step] ?? {}));
    sql = level(
      sql,
      [...failable, ...texts, ...words, ...parsed],
      added.map(([name, value]) => `${value} as ${name}`),
    );
    parsed.push(...added.map(([name]) => name));
  }
  const checked = columns.flatMap(({ name }, index) => {
    const reading = readings[index];
    const day = dayName(name);
    return [`${reading?.checked} as ${identifier(name)}`, ...(reading?.day && day ? [`${reading.day} as ${day}`] : [])];
  });
  const readable = columns.map(({ name }, index) => `${readings[index]?.readable} is not null as ${alias("r", name)}`);
  sql = level(sql, [...failable, ...texts, ...words], [...checked, ...readable]);
  return { sql, outcomes: columns.map(outcomeOf) };
}

const contextOf = ({ name, column, native, written }: ColumnPlan) => ({
  name,
  column,
  input: alias("m", name),
  written,
  ...(native && { native }),
});

const valueIn = ({ name, value, canFail }: ColumnPlan): string =>
  canFail ? `try({'value': ${value}}) as ${alias("w", name)}` : `${value} as ${alias("v", name)}`;

const unpacked = ({ name, canFail }: ColumnPlan): string =>
  canFail ? `${alias("w", name)}.value as ${alias("v", name)}` : alias("v", name);

/** Blanks that a cell may end with; others are rare enough to be looked for only in cells that start oddly. */
const ENDINGS = [" ", "\n", "\t", "\r", "\u00a0"];

// Trimming costs more than all the casts together, and hardly a cell needs it.
function tidied({ name, native }: ColumnPlan): string {
  const [value, text] = [alias("v", name), alias("t", name)];
  if (native) return `cast(${value} as varchar) as ${text}`;
  const isTidy = `${value} >= '!' and ${value} < '\u007f' and not (${ENDINGS.map((end) => `suffix(${value}, ${literal(end)})`).join(" or ")})`;
  const tidy = `case when ${isTidy} then ${value} else nullif(trim(trim(${value}), ${literal(" \t\r\n\u00a0\u202f")}), '') end`;
  return `${tidy} as ${text}`;
}

function withoutNullWords({ name, native }: ColumnPlan, nulls: readonly string[]): string {
  const text = alias("t", name);
  if (native || nulls.length === 0) return text;
  const isNothing = isOneOf(
    text,
    nulls.map((word) => literal(word.trim())),
  );
  return `case when not ${isNothing} then ${text} end as ${text}`;
}

function worded({ name, native, words, column }: ColumnPlan): string {
  const text = alias("t", name);
  const value = native
    ? alias("v", name)
    : Object.keys(words).length > 0
      ? translated(text, words, column.values)
      : text;
  return `${value} as ${alias("m", name)}`;
}

function outcomeOf(plan: ColumnPlan): Outcome {
  const { name, canFail } = plan;
  const [value, word, readable] = [identifier(name), alias("m", name), alias("r", name)];
  const hasFailed = canFail ? `${alias("w", name)} is null` : "false";
  return {
    plan,
    hasFailed,
    isMissing: plan.column.emptyAllowed
      ? "false"
      : canFail
        ? `(${word} is null and not (${hasFailed}))`
        : `${word} is null`,
    isBad: `((${word} is not null and ${value} is null)${canFail ? ` or ${hasFailed}` : ""})`,
    isOutOfRange: `(${word} is not null and ${value} is null and ${readable})`,
    text: alias("t", name),
  };
}

/** Whether a value that cannot be read costs the row, not the cell. */
export const isVital = ({ column }: ColumnPlan): boolean => Boolean(column.required || column.essential);

export interface Verdicts {
  /** True, false or null; null struct when the condition failed. */
  readonly where: string | undefined;
  readonly isRejected: string;
  readonly isEmptied: string;
}

/** Conditions over the levels: whether a row is rejected, or loses cells. */
export function verdicts({ source }: Plan, outcomes: readonly Outcome[]): Verdicts {
  const rejecting = outcomes.filter(({ plan }) => isVital(plan)).flatMap(({ isMissing, isBad }) => [isMissing, isBad]);
  const emptying = outcomes.filter(({ plan }) => !isVital(plan)).map(({ isBad }) => isBad);
  const any = (conditions: readonly string[]) => (conditions.length > 0 ? `(${conditions.join(" or ")})` : "false");
  return {
    where: source.where === undefined ? undefined : `try({'is_true': (\n${source.where}\n)})`,
    isRejected: any(rejecting),
    isEmptied: any(emptying),
  };
}
