import { type Engine, identifier } from "../engines/engine.js";
import type { Fault } from "../faults.js";
import { choices, quoted } from "../workspace/complaints.js";
import { nearest } from "../workspace/nearest.js";
import { isRefusal, parseExpression } from "./expression.js";
import type { FileColumn } from "./shapes/shape.js";

interface Written {
  readonly place: string;
  readonly sql: string;
  readonly columns: readonly FileColumn[];
  readonly type?: "BOOLEAN";
}

export type Described = { readonly type: string; readonly uses: readonly string[] } | { readonly fault: Fault };

/** Checks an expression of the workspace against the columns it may use, without reading any file. */
export async function describeExpression(engine: Engine, written: Written): Promise<Described> {
  const { place, sql, columns, type } = written;
  const parsed = await parseExpression(engine, sql);
  if (isRefusal(parsed)) return { fault: { where: place, ...parsed } };
  const row = columns.map((column) => `cast(null as ${column.type}) as ${identifier(column.name)}`);
  try {
    // The second column makes an aggregate hidden in a macro fail here instead of folding rows.
    const described = await engine.rows(
      `describe select (\n${sql}\n) as value, __row from (select ${[...row, "1 as __row"].join(", ")}) as file`,
    );
    const found = String(described[0]?.["column_type"]);
    if (type && found !== type && found !== '"NULL"')
      return { fault: { where: place, what: "SQL", expected: "a condition", received: `a value of type ${found}` } };
    const mentioned = new Set(parsed.columns.map((name) => name.toLowerCase()));
    return { type: found, uses: columns.map(({ name }) => name).filter((name) => mentioned.has(name.toLowerCase())) };
  } catch (error) {
    return { fault: bindingFault(error, written) };
  }
}

function bindingFault(error: unknown, { place, columns }: Written): Fault {
  const message = engineMessage(error);
  const names = columns.map(({ name }) => name);
  const unknown = /column "?([^"!]+?)"? not found/i.exec(message)?.[1];
  const suggestion = unknown && nearest(unknown, names);
  return {
    where: place,
    what: unknown ? "unknown column" : message.replace(/[.!]$/, ""),
    expected: `columns ${choices(names.map((name) => quoted(name)))}`,
    ...(unknown && { received: quoted(unknown) }),
    ...(suggestion && { suggestion }),
  };
}

/** The first line of what the engine says, without its class. */
export function engineMessage(error: unknown): string {
  const [line = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
  return line.replace(/^(Binder|Parser|Conversion|Catalog|Invalid Input|IO|Not implemented) Error: /, "").trim();
}
