import { type Engine, identifier } from "../engines/engine.js";
import { formatFault } from "../faults.js";
import { describeExpression, engineMessage } from "./bind.js";
import { isEnclosed } from "./expression.js";

/**
 * Why a text cannot stand as a condition over the columns of a table or view, as one line; null where it can. What passes
 * is one scalar expression that may be put into brackets in any query over that relation: it reads nothing but the row,
 * gives the same on every day, and cannot end, comment away or follow its brackets.
 */
export async function checkCondition(engine: Engine, condition: string, relation: string): Promise<string | null> {
  const columns = await engine.columns(relation);
  const described = await describeExpression(engine, { place: "", sql: condition, columns, type: "BOOLEAN" });
  if ("fault" in described) return oneLine(formatFault(described.fault).slice(2));
  if (!(await isEnclosed(engine, condition))) return "SQL, expected one expression without a comment at its end.";
  const row = columns.map(({ name, type }) => `cast(null as ${type}) as ${identifier(name)}`);
  try {
    // A part that fails whatever the row, such as a date that is none, shows on a row of nothing.
    await engine.rows(`select (${condition}) as value from (select ${row.join(", ")})`);
    await engine.explain(`select 1 as one from ${identifier(relation)} where (${condition})`);
  } catch (error) {
    return oneLine(engineMessage(error));
  }
  return null;
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
