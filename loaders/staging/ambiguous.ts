import { identifier, literal, type Row } from "../engines/engine.js";
import type { Fault } from "../faults.js";
import { quoted } from "../workspace/complaints.js";
import { isReaderError } from "./broken-lines.js";
import { levels } from "./levels.js";
import type { ColumnPlan, Plan } from "./plan.js";
import type { Run } from "./staging.js";
import { alias } from "./typed/index.js";

const SAMPLE = 2000;
/** Day and month in an order that only the exporting system knows: 03/04/2025. */
const DATE = "^[0-9]{1,2}[/.-][0-9]{1,2}[/.-]([0-9]{4}|[0-9]{2})\\b.*";
/** A decimal comma where a point is expected: 12,50. */
const COMMA = "^[-+]?[0-9][0-9. ]*,[0-9]+$";

interface Doubt {
  readonly column: ColumnPlan;
  readonly pattern: string;
  readonly isDate: boolean;
}

/** Asks for a format where the first records can be read in two ways, instead of guessing. */
export async function ambiguousFormats(plan: Plan, run: Run): Promise<Fault[]> {
  const doubts = plan.columns.flatMap((column): Doubt[] => {
    const { type } = column.column;
    if (column.native) return [];
    if ((type === "date" || type === "timestamp") && !column.states.date)
      return [{ column, pattern: DATE, isDate: true }];
    if ((type === "money" || type === "number") && !column.states.decimal)
      return [{ column, pattern: COMMA, isDate: false }];
    return [];
  });
  if (doubts.length === 0) return [];
  const scan = `select * from (${plan.shape.scan({ columns: plan.uses, parts: plan.shape.parts.slice(0, 8) })}) limit ${SAMPLE}`;
  const { sql } = levels(plan, scan, []);
  const cells = doubts.map(({ column: { name }, pattern }, index) => {
    const text = alias("t", name);
    const isBad = `${alias("m", name)} is not null and ${identifier(name)} is null and regexp_matches(${text}, ${literal(pattern)})`;
    return `count(*) filter (where ${isBad}) * 2 > count(${text}) as doubtful_${index},
      min(${text}) filter (where ${isBad}) as example_${index}`;
  });
  const [row] = await run.engine.rows(`select ${cells.join(", ")} from (${sql})`).catch(unlessSplitting);
  return doubts.flatMap((doubt, index) =>
    row?.[`doubtful_${index}`] ? [question(plan, doubt, String(row[`example_${index}`]))] : [],
  );
}

/** What the reader cannot split is mended when it is loaded. */
function unlessSplitting(error: unknown): Row[] {
  if (isReaderError(error)) return [];
  throw error;
}

function question({ source, shape }: Plan, { column, isDate }: Doubt, example: string): Fault {
  const place = { where: `${source.place}.formats`, what: `${shape.parts[0]?.name}, column ${quoted(column.name)}` };
  if (!isDate)
    return {
      ...place,
      expected: "decimal, the decimal mark",
      received: `none, and values such as ${quoted(example)}`,
      remedy: 'Set decimal: ",".',
    };
  const key = /:/.test(example) ? "timestamp" : "date";
  return {
    ...place,
    expected: `${key}, since day and month cannot be told apart`,
    received: `none, and values such as ${quoted(example)}`,
    remedy: remedyFor(key, example),
  };
}

function remedyFor(key: string, example: string): string {
  const [, mark = "/", year = ""] = /^\d+([/.-])\d+[/.-](\d+)/.exec(example) ?? [];
  const y = year.length === 4 ? "%Y" : "%y";
  const time = timeFormat(example);
  const [dayFirst, monthFirst] = [`%d${mark}%m${mark}${y}${time}`, `%m${mark}%d${mark}${y}${time}`];
  return `Set ${key}: "${dayFirst}" if the day comes first, "${monthFirst}" if the month does.`;
}

function timeFormat(example: string): string {
  const [, gap, seconds, half] = /^\S+?([ T])\d+:\d+(:\d+)?( ?[AaPp][Mm])?$/.exec(example) ?? [];
  if (!gap) return "";
  return `${gap}${half ? "%I" : "%H"}:%M${seconds ? ":%S" : ""}${half ? `${half.startsWith(" ") ? " " : ""}%p` : ""}`;
}
