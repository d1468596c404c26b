import { type Engine, literal } from "../engines/engine.js";

type Node = Record<string, unknown>;

export interface Expression {
  /** Names of columns it mentions, as written. */
  readonly columns: readonly string[];
}

export interface Refusal {
  readonly what: string;
  readonly expected?: string;
  readonly received?: string;
}

const CLOCK = /^(current_(date|time|timestamp|user|role|catalog|schema)|localtime(stamp)?|session_user|user)$/;
/** Functions that read the clock or the surroundings though the engine calls them constant. */
const SURROUNDINGS =
  /^((current_|get_current_|pg_|has_\w+_privilege|inet_|shobj_|obj_description|col_description|get_block_size|format_type).*|ago|getenv|getvariable|version|user|session_user|in_search_path|vector_type)$/;
const SEVERAL_ROWS = /^(unnest|generate_subscripts|regexp_split_to_table)$/;
const ONE_ROW = "an expression over the columns of one row";
const SAME_EVERY_DAY = "an expression that gives the same on every day";
/** Parts of a query beside its one expression; each must be empty. */
const EMPTY_PARTS = ["where_clause", "having", "sample", "qualify"];

/** Takes an expression apart with the engine's own parser, and refuses whatever reaches beyond the row. */
export async function parseExpression(engine: Engine, sql: string): Promise<Expression | Refusal> {
  if (sql.includes("\0")) return { what: "SQL", expected: "one expression", received: "a zero byte" };
  const [row] = await engine.rows(`select json_serialize_sql(${literal(`select ${sql}`)}) as tree`);
  const tree = JSON.parse(String(row?.["tree"])) as Node;
  if (tree["error"] === true) {
    return tree["error_type"] === "parser"
      ? { what: `does not parse: ${tree["error_message"]}` }
      : { what: "SQL", expected: "one expression", received: "a statement" };
  }
  const statements = tree["statements"] as { node: Node }[];
  const query = statements[0]?.node;
  if (!query || statements.length !== 1 || !isPlainSelect(query)) {
    return { what: "SQL", expected: "one expression", received: "more than that" };
  }
  const nodes = [...walk(query["select_list"])];
  const refused = refuseNodes(nodes) ?? (await refuseFunctions(engine, nodes));
  if (refused) return refused;
  const columns = nodes
    .filter((node) => node["class"] === "COLUMN_REF")
    .map((node) => (node["column_names"] as string[])[0] ?? "");
  return { columns: [...new Set(columns)] };
}

/** Whether the text is one expression within its brackets: none of it ends them, comments them away or follows them. */
export async function isEnclosed(engine: Engine, sql: string): Promise<boolean> {
  const [row] = await engine.rows(`select json_serialize_sql(${literal(`select (${sql}) as enclosed`)}) as tree`);
  const tree = JSON.parse(String(row?.["tree"])) as Node;
  if (tree["error"] === true) return false;
  const statements = tree["statements"] as { node: Node }[];
  const list = statements[0]?.node["select_list"] as Node[] | undefined;
  return statements.length === 1 && list?.length === 1 && list[0]?.["alias"] === "enclosed";
}

export const isRefusal = (result: Expression | Refusal): result is Refusal => "what" in result;

function isPlainSelect(query: Node): boolean {
  const list = query["select_list"] as Node[] | undefined;
  return (
    query["type"] === "SELECT_NODE" &&
    list?.length === 1 &&
    list[0]?.["alias"] === "" &&
    (query["from_table"] as Node)["type"] === "EMPTY" &&
    (query["modifiers"] as unknown[]).length === 0 &&
    (query["group_expressions"] as unknown[]).length === 0 &&
    ((query["cte_map"] as Node)["map"] as unknown[]).length === 0 &&
    EMPTY_PARTS.every((part) => query[part] === null)
  );
}

function* walk(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const item of value) yield* walk(item);
  else if (typeof value === "object" && value !== null) {
    yield value as Node;
    for (const inner of Object.values(value)) yield* walk(inner);
  }
}

const REFUSED_CLASSES: Readonly<Record<string, string>> = {
  SUBQUERY: "a subquery",
  WINDOW: "a window function",
  STAR: "*",
  PARAMETER: "a parameter",
  POSITIONAL_REFERENCE: "a column by its position",
};

function refuseNodes(nodes: readonly Node[]): Refusal | undefined {
  for (const node of nodes) {
    const received = REFUSED_CLASSES[String(node["class"])];
    if (received) return { what: "SQL", expected: ONE_ROW, received };
    const name = node["class"] === "COLUMN_REF" ? (node["column_names"] as string[]) : [];
    if (name.length === 1 && CLOCK.test(name[0]?.toLowerCase() ?? ""))
      return { what: "SQL", expected: SAME_EVERY_DAY, received: name[0] ?? "" };
    // The time from one instant to another is fixed; the time since one is not.
    if (isFunction(node) && functionName(node) === "age" && (node["children"] as unknown[]).length < 2)
      return { what: "SQL", expected: SAME_EVERY_DAY, received: "age() of one instant" };
  }
  return undefined;
}

const isFunction = (node: Node): boolean => node["class"] === "FUNCTION";
const functionName = (node: Node): string => String(node["function_name"]).toLowerCase();

async function refuseFunctions(engine: Engine, nodes: readonly Node[]): Promise<Refusal | undefined> {
  const names = [...new Set(nodes.filter(isFunction).map(functionName))];
  if (names.length === 0) return undefined;
  const surrounding = names.find((name) => SURROUNDINGS.test(name));
  if (surrounding) return { what: "SQL", expected: SAME_EVERY_DAY, received: `${surrounding}()` };
  const several = names.find((name) => SEVERAL_ROWS.test(name));
  if (several) return { what: "SQL", expected: ONE_ROW, received: `${several}()` };
  const [found] = await engine.rows(
    `select function_name as name, bool_and(function_type = 'aggregate') as is_aggregate from duckdb_functions()
     where function_name in (${names.map(literal).join(", ")})
     group by 1
     having not bool_or(function_type in ('scalar', 'macro'))
       or (name <> 'age' and bool_or(function_type = 'scalar' and stability <> 'CONSISTENT'))
     order by 1 limit 1`,
  );
  if (!found) return undefined;
  const expected = found["is_aggregate"] ? ONE_ROW : SAME_EVERY_DAY;
  return { what: "SQL", expected, received: `${found["name"]}()` };
}
