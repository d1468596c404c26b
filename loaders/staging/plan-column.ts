import type { Column } from "../contracts/index.js";
import { identifier, literal } from "../engines/engine.js";
import type { Fault } from "../faults.js";
import { choices, quoted } from "../workspace/complaints.js";
import { nearest } from "../workspace/nearest.js";
import type { Mapping } from "../workspace/schema.js";
import type { Source } from "../workspace/workspace.js";
import { describeExpression } from "./bind.js";
import type { ColumnPlan, Planning } from "./plan.js";
import { matchable } from "./shapes/names.js";
import type { Shape } from "./shapes/shape.js";
import { isNative, type Written } from "./typed/index.js";

interface Wanted {
  readonly name: string;
  readonly column: Column;
  readonly mapping: Mapping;
  readonly place: string;
}

/** Finds out where one column's values come from and how they are written. */
export async function planColumn(wanted: Wanted, planning: Planning): Promise<ColumnPlan | undefined> {
  const { name, column, mapping } = wanted;
  const { source, run } = planning;
  const raw = await rawValue(wanted, planning);
  if (!raw) return undefined;
  const words = source.values[name] ?? {};
  const zone = source.formats.timezone ?? run.timezone;
  const common = { name, column, canFail: raw.canFail, words, ...writtenIn(column, mapping, raw, planning) };
  if (column.type === "date" && raw.type.startsWith("TIMESTAMP WITH"))
    return { ...common, value: `cast(timezone(${literal(zone)}, ${raw.sql}) as date)`, native: "DATE" };
  if (Object.keys(words).length === 0 && isNative(raw.type, column))
    return { ...common, value: raw.sql, native: raw.type };
  return { ...common, value: raw.type === "VARCHAR" ? raw.sql : `cast(${raw.sql} as varchar)` };
}

function writtenIn(
  column: Column,
  mapping: Mapping,
  raw: RawValue,
  { source, shape, run }: Planning,
): Pick<ColumnPlan, "written" | "states"> {
  const own: { format?: string | undefined; decimal?: "." | "," | undefined } =
    typeof mapping === "object" && "column" in mapping ? mapping : {};
  const { formats } = source;
  const date = column.type === "date" ? (own.format ?? formats.date) : formats.date;
  const timestamp = column.type === "timestamp" ? (own.format ?? formats.timestamp) : formats.timestamp;
  const stated = own.decimal ?? formats.decimal;
  const decimal = stated ?? (formats.thousands === "." ? "," : ".");
  const written: Written = {
    ...(date && { date }),
    ...(timestamp && { timestamp }),
    ...(formats.thousands && formats.thousands !== decimal && { thousands: formats.thousands }),
    decimal,
    ...(run.currency && { currency: run.currency }),
    yes: formats.true ?? [],
    no: formats.false ?? [],
    zone: formats.timezone ?? run.timezone,
    reportZone: run.timezone,
    isoFirst: shape.isTyped || raw.type !== "VARCHAR",
  };
  return { written, states: { date: Boolean(date ?? timestamp), decimal: Boolean(stated ?? formats.thousands) } };
}

interface RawValue {
  readonly sql: string;
  readonly type: string;
  readonly canFail: boolean;
}

async function rawValue({ mapping, place }: Wanted, planning: Planning): Promise<RawValue | undefined> {
  const { source, shape, run, uses, faults } = planning;
  if (typeof mapping === "object" && "constant" in mapping)
    return { sql: literal(String(mapping.constant)), type: "VARCHAR", canFail: false };
  if (typeof mapping === "object" && "sql" in mapping) {
    const described = await describeExpression(run.engine, { place, sql: mapping.sql, columns: shape.columns });
    if ("fault" in described) {
      faults.push(described.fault);
      return undefined;
    }
    for (const name of described.uses) uses.add(name);
    return { sql: `(\n${mapping.sql}\n)`, type: described.type, canFail: true };
  }
  const name = matchable(typeof mapping === "string" ? mapping : mapping.column);
  const found = shape.columns.find((column) => column.name === name);
  if (!found) {
    faults.push(lacking(name, place, source, shape));
    return undefined;
  }
  uses.add(found.name);
  return { sql: identifier(found.name), type: found.type, canFail: false };
}

function lacking(name: string, where: string, source: Source, shape: Shape): Fault {
  const names = shape.columns.map((column) => column.name);
  const suggestion = nearest(name, names);
  const [file, ...more] = shape.parts.map((part) => part.name);
  const isUnnamed = !source.names && source.header !== true && !suggestion && /csv|tsv|xlsx/.test(source.format);
  return {
    where,
    what: `${more.length > 0 ? `${file} (and ${more.length} more) have` : `${file} has`} no such column`,
    expected: names.length > 0 ? `one of ${choices(names.map(quoted))}` : "a column",
    received: quoted(name),
    ...(suggestion && { suggestion }),
    ...(isUnnamed && { remedy: "If the file has no header, state its columns in names." }),
  };
}
