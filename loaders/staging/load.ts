import { localDay } from "../contracts/index.js";
import { identifier, literal } from "../engines/engine.js";
import { SourceError } from "../faults.js";
import { engineMessage } from "./bind.js";
import { levels, verdicts } from "./levels.js";
import type { ColumnPlan, Plan } from "./plan.js";
import { type FileRows, filePositions } from "./positions.js";
import { BLANK, BROKEN } from "./shapes/shape.js";
import type { Run } from "./staging.js";

/** What became of a row, as stored beside it until the run ends. */
export const STATE = {
  accepted: 0,
  rejected: 1,
  emptied: 2,
  filtered: 3,
  duplicate: 4,
  afterAsOf: 5,
  blank: 9,
} as const;

/** Rows of one shape, typed, in a table of the engine. */
export interface Load {
  readonly plan: Plan;
  readonly table: string;
  /** Columns of the table that are canonical, attributes or local days. */
  readonly stored: readonly string[];
  /** Position in the list of all loads: earlier rows win over later ones with the same key. */
  readonly order: number;
  /** Where each file's rows stood when the table was written, by position in the shape's parts. */
  readonly positions: ReadonlyMap<number, FileRows>;
}

const storedType = ({ column }: ColumnPlan, value: string): string =>
  column.type === "enum" && column.values ? `cast(${value} as enum (${column.values.map(literal).join(", ")}))` : value;

/** Reads a shape's files once and stores the typed values of the columns that are mapped. */
export async function load(plan: Plan, order: number, run: Run, faultsIn: string | undefined): Promise<Load> {
  const table = `staged_${run.next()}`;
  const scan = plan.shape.scan({ columns: plan.uses, ...(faultsIn && { faultsIn }) });
  const { sql, outcomes } = levels(plan, scan, []);
  const { where, isRejected, isEmptied } = verdicts(plan, outcomes);
  const values = plan.columns.map(
    (column) => `${storedType(column, identifier(column.name))} as ${identifier(column.name)}`,
  );
  const days = plan.columns.filter(isInstant).map(({ name }) => identifier(localDay(name)));
  const states = [
    `when __record = ${literal(BLANK)} then ${STATE.blank}`,
    `when __record = ${literal(BROKEN)} then ${STATE.rejected}`,
    ...(where ? [`when __where.is_true = false then ${STATE.filtered}`] : []),
    `when ${isRejected} then ${STATE.rejected}`,
    ...(where
      ? [`when __where is null then ${STATE.rejected}`, `when __where.is_true is null then ${STATE.filtered}`]
      : []),
    `when ${isEmptied} then ${STATE.emptied}`,
  ];
  const query = `select ${[
    ...values,
    ...days,
    "cast(__part as uinteger) as __part",
    ...(plan.shape.isNumbered ? ["__row"] : []),
    `cast(case ${states.join(" ")} else ${STATE.accepted} end as utinyint) as __state`,
  ].join(", ")} from (select *${where ? `, ${where} as __where` : ""} from (${sql}))`;
  await run.engine.runInOrder(`create table ${table} as ${query}`);
  const stored = [
    ...plan.columns.map(({ name }) => name),
    ...plan.columns.filter(isInstant).map(({ name }) => localDay(name)),
  ];
  return { plan, table, stored, order, positions: await filePositions(run.engine, table) };
}

const isInstant = ({ name, column }: ColumnPlan): boolean => column.type === "timestamp" && name.endsWith("_at");

/** What the engine says when it cannot read files, as a fault of their entry. */
export function unreadable({ source, shape }: Plan, error: unknown): SourceError {
  const [first, ...more] = shape.parts.map(({ name }) => name);
  const files = more.length > 0 ? `${first} or one of ${more.length} more` : first;
  const message = engineMessage(error).replace(/\.$/, "");
  return new SourceError([{ where: source.place, what: `${files} cannot be read: ${message}` }], { cause: error });
}
