import { type Engine, identifier, literal } from "../engines/engine.js";
import { isVital, levels, type Outcome, verdicts } from "./levels.js";
import { type Load, STATE } from "./load.js";
import { perPart, rowNumber } from "./positions.js";
import { BROKEN } from "./shapes/shape.js";
import { expectedOf, expectedRange } from "./typed/index.js";

export const REJECTS = "staging_rejects";
export const EMPTIED = "staging_emptied";

/** Tables of rejected rows and emptied cells, which name persons and stay in the private folder. */
export async function createFaultTables(engine: Engine): Promise<void> {
  await engine.run(`
    create or replace table ${REJECTS} (table_name varchar, system varchar, file varchar, source_row bigint,
      reason varchar, raw varchar, reason_id varchar);
    create or replace table ${EMPTIED} (table_name varchar, system varchar, file varchar, source_row bigint,
      column_name varchar, expected varchar, value varchar)`);
}

/** Reads the rows with faults again, few as they are, to say what is wrong with them and keep their own columns. */
export async function explainFaults(engine: Engine, load: Load): Promise<void> {
  const faulty = `__state in (${STATE.rejected}, ${STATE.emptied}, ${STATE.duplicate})`;
  const affected = await engine.rows<{ part: number }>(
    `select distinct __part as part from ${load.table} where ${faulty} order by 1`,
  );
  if (affected.length === 0) return;
  const { plan } = load;
  const parts = affected.map(({ part }) => part);
  const files = plan.shape.parts.filter((_, part) => parts.includes(part));
  const place = `${load.table}_faulty`;
  await engine.run(`create or replace temp table ${place} as
    select __part, ${placeInScan(load, parts)} as __place, ${rowNumber(load)} as __number, __state
    from ${load.table} where ${faulty}`);
  const all = new Set([...plan.shape.columns.map(({ name }) => name), "__raw"]);
  const scan = plan.shape.scan({ columns: all, parts: files });
  const placed = plan.shape.isNumbered ? "__row as __place" : "row_number() over () as __place";
  const join = plan.shape.isNumbered ? "using (__part, __place)" : "using (__place)";
  const found = `select file.* exclude (__place), faulty.__number, faulty.__state
    from (select *, ${placed} from (${scan})) as file join ${place} as faulty ${join}`;
  const { sql, outcomes } = levels(plan, found, ["__raw", "__number", "__state"]);
  const { where } = verdicts(plan, outcomes);
  const explained = `${load.table}_explained`;
  await engine.run(`create or replace temp table ${explained} as
    select __part, __number, __state, __raw, ${reasonId(load, outcomes)} as reason_id, ${reasonText(load, outcomes)} as reason,
      ${emptiedCells(outcomes)} as cells
    from (select *, ${where ?? "null"} as __where from (${sql}))`);
  await store(engine, load, explained);
  await engine.run(`drop table ${explained}; drop table ${place}`);
}

/** The row's place in a scan of the affected files alone. */
function placeInScan({ plan, positions }: Load, parts: readonly number[]): string {
  if (plan.shape.isNumbered) return "__row";
  const shifts = plan.shape.parts.map(() => 0);
  let before = 0;
  for (const part of parts) {
    const { firstRow, rows } = positions.get(part) ?? { firstRow: 0, rows: 0 };
    shifts[part] = before - firstRow;
    before += rows;
  }
  return `rowid + 1 + [${shifts.join(", ")}][__part + 1]`;
}

const vital = (outcomes: readonly Outcome[]): Outcome[] => outcomes.filter(({ plan }) => isVital(plan));
const keyText = ({ plan }: Load): string => plan.contract.key.join(", ");

function reasonId(load: Load, outcomes: readonly Outcome[]): string {
  const cases = vital(outcomes).flatMap(({ plan: { name, column }, isMissing, isBad, isOutOfRange }) => [
    `when ${isMissing} then ${literal(`${name}_missing`)}`,
    `when ${isOutOfRange} then ${literal(`${name}_out_of_range`)}`,
    `when ${isBad} then ${literal(`${name}_${column.type === "enum" ? "unknown_word" : "unreadable"}`)}`,
  ]);
  return `case when __state = ${STATE.duplicate} then 'duplicate_key' when __record = ${literal(BROKEN)} then 'malformed_row'
    ${cases.join(" ")} ${load.plan.source.where === undefined ? "" : "else 'where_failed'"} end`;
}

function reasonText(load: Load, outcomes: readonly Outcome[]): string {
  const key = load.plan.contract.key.map((name) => `cast(${identifier(name)} as varchar)`);
  const texts = vital(outcomes).map(
    ({ plan: { name, column, written }, isMissing, isBad, isOutOfRange, hasFailed, text }) => {
      const said = (expected: string, received: string) =>
        `${literal(`${name}: expected ${expected}, received `)} || ${received}`;
      return `case when ${isMissing} then ${said(expectedOf(column, written), "'nothing'")}
      when ${isOutOfRange} then ${said(expectedRange(column), quotedText(text))}
      when ${hasFailed} then ${said(expectedOf(column, written), "'an error in its SQL'")}
      when ${isBad} then ${said(expectedOf(column, written), quotedText(text))} end`;
    },
  );
  const where =
    load.plan.source.where === undefined
      ? []
      : ["case when __where is null then 'where: expected true or false, received an error in its SQL' end"];
  const duplicate = `${literal(`${keyText(load)}: expected a key that no row before has, received "`)} || ${key.length > 0 ? `concat_ws(', ', ${key.join(", ")})` : "''"} || '"'`;
  return `case when __state = ${STATE.duplicate} then ${duplicate}
    when __record = ${literal(BROKEN)} then 'row: expected a JSON object, received other text'
    else concat_ws('; ', ${[...texts, ...where, "null"].join(", ")}) end`;
}

const quotedText = (text: string): string =>
  `'"' || case when length(${text}) > 200 then substring(${text}, 1, 199) || '…' else ${text} end || '"'`;

function emptiedCells(outcomes: readonly Outcome[]): string {
  const cells = outcomes
    .filter(({ plan }) => !isVital(plan))
    .map(({ plan: { name, column, written }, isBad, isOutOfRange, text }) => {
      const expected = `case when ${isOutOfRange} then ${literal(expectedRange(column))} else ${literal(expectedOf(column, written))} end`;
      return `case when ${isBad} then {'name': ${literal(name)}, 'expected': ${expected}, 'value': ${text}} end`;
    });
  return cells.length > 0
    ? `case when __state = ${STATE.emptied} then list_filter([${cells.join(", ")}], lambda cell: cell is not null) end`
    : "null";
}

async function store(engine: Engine, { plan }: Load, explained: string): Promise<void> {
  const { source, shape } = plan;
  const file = perPart(shape.parts.map(({ name }) => literal(name)));
  const origin = `${literal(source.table)}, ${literal(source.system)}, ${file}, __number`;
  await engine.run(`insert into ${REJECTS} select ${origin}, reason, __raw, reason_id from ${explained}
    where __state <> ${STATE.emptied} order by __part, __number`);
  if (plan.columns.some((column) => !isVital(column)))
    await engine.run(`insert into ${EMPTIED} select ${origin}, cell.name, cell.expected, cell.value
      from (select __part, __number, unnest(cells) as cell from ${explained} where __state = ${STATE.emptied})
      order by __part, __number`);
}
