import type { Plugin } from "esbuild";
import {
  type Code,
  KEY,
  type Modules,
  PARSER,
  type Parsed,
  type Recording,
  record,
  replacing,
  UNROLLER,
} from "./arquero-record.js";

/**
 * Arquero makes functions of text, which the pages' policy forbids, and for good reason. Its verbs stay as they are; its parser
 * and compiler run here, when the site is built, and their result is bundled in their place. Whatever was not rehearsed throws.
 */
export async function compiledAhead(): Promise<Plugin> {
  return replacing("arquero-ahead", { ...replacements(await record()), ...NOT_BUNDLED });
}

/** The two modules as a browser has them: functions that stood in text. */
export function replacements({ parsed, unrolled }: Recording): Modules {
  const expressions = [...parsed].map(([key, value]) => `${JSON.stringify(key)}: ($) => (${parsedCode(value)})`);
  const loops = [...unrolled].map(([key, { args, code, size }]) => {
    const items = Array.from({ length: size }, (_, item) => `_${item}`).join(", ");
    return `${JSON.stringify(key)}: ([${items}]) => (${args.join(", ")}) => ${code}`;
  });
  return {
    [PARSER]: `${KEY}
const known = {${expressions.join(",\n")}};
export function parse(input, { table }) {
  const made = known[keyOf(input)];
  if (!made) throw new Error("not compiled when the site was built: " + keyOf(input));
  return made(table.params() ?? {});
}`,
    [UNROLLER]: `const known = {${loops.join(",\n")}};
export function unroll(args, code, list) {
  const made = known[args + "=>" + code];
  if (!made) throw new Error("not compiled when the site was built: " + code);
  return made(list);
}`,
  };
}

function parsedCode({ names, exprs, ops }: Parsed): string {
  const written = ops.map((op) => {
    const rest = Object.entries(op).flatMap(([key, value]) =>
      key === "fields" ? [] : [`${JSON.stringify(key)}: ${JSON.stringify(value)}`],
    );
    return `{ ${[...rest, `fields: [${op.fields.map(functionOf).join(", ")}]`].join(", ")} }`;
  });
  return `{ names: ${JSON.stringify(names)}, exprs: [${exprs.map(functionOf).join(", ")}], ops: [${written.join(", ")}] }`;
}

function functionOf({ code, field }: Code): string {
  if (/\bfn\./.test(code)) throw new Error(`arquero: functions are not compiled ahead: ${code}`);
  const made = `(row, data, op) => ${code}`;
  return field === undefined ? made : `Object.assign(${made}, { field: ${JSON.stringify(field)} })`;
}

const throwing = (names: readonly string[]): string =>
  names.map((name) => `export const ${name} = () => { throw new Error("not bundled: ${name}"); };`).join("\n");

/** What only other verbs and rows as objects would call, and functions that expressions would: it is most of Arquero. */
const NOT_BUNDLED: Modules = {
  "expression/row-object.js": throwing(["rowObjectBuilder"]),
  "op/functions/index.js": "export const functions = {};",
  "op/op-api.js": throwing(["array_agg", "entries_agg", "map_agg", "object_agg"]),
  "op/window-functions.js": "export const windowFunctions = {};",
  "verbs/window/window.js": throwing(["window"]),
};
