import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";

/** What Arquero's parser makes of some expressions: code where it would make functions. */
export interface Parsed {
  readonly names: readonly string[];
  readonly exprs: readonly Code[];
  readonly ops: readonly { readonly fields: readonly Code[]; readonly params: readonly unknown[] }[];
}

export interface Code {
  readonly code: string;
  /** Set where the code is but a column, or the result of an operation. */
  readonly field?: string | number;
}

/** Code of modules, by their path in Arquero. */
export type Modules = Readonly<Record<string, string>>;

/** What the explorer's verbs ask for when they are run once: expressions to parse, loops to unroll. */
export interface Recording {
  readonly parsed: ReadonlyMap<string, Parsed>;
  readonly unrolled: ReadonlyMap<
    string,
    { readonly args: readonly string[]; readonly code: string; readonly size: number }
  >;
}

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));

/** Modules of Arquero, by their path in it. */
export const PARSER = "expression/parse.js";
export const UNROLLER = "util/unroll.js";

/** Expressions by their text, without what depends on a table: so their code may not depend on data either. */
export const KEY = `const keyOf = (input) => JSON.stringify([...(input instanceof Map ? input : Object.entries(input))]
  .map(([name, value]) => [name, String(value), Boolean(value.field)]));`;

/** Runs the explorer's verbs once, with the real Arquero, and writes down what it parses and unrolls. */
export async function record(): Promise<Recording> {
  const { outputFiles } = await build({
    absWorkingDir: PROJECT,
    stdin: {
      contents: `export { rehearse } from "./src/explorer/rehearsal.js";
export { parsed } from "arquero/src/expression/parse.js";
export { unrolled } from "arquero/src/util/unroll.js";`,
      resolveDir: PROJECT,
    },
    plugins: [replacing("arquero-recorded", { [PARSER]: RECORDED_PARSER, [UNROLLER]: RECORDED_UNROLLER })],
    ...{ bundle: true, format: "esm", platform: "node", write: false, logLevel: "silent" },
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  const recorded = await import(`data:text/javascript;base64,${Buffer.from(code).toString("base64")}`);
  recorded.rehearse();
  return recorded;
}

const RECORDED_PARSER = `import { parse as real } from "./parse.js?real";
${KEY}
export const parsed = new Map();
const coder = { expr: (code) => ({ code }), param: (code) => { throw new Error("arquero: parameters of operations are not compiled ahead: " + code); } };
export function parse(input, options) {
  const entries = [...(input instanceof Map ? input : Object.entries(input))];
  parsed.set(keyOf(input), real(new Map(entries), { ...options, compiler: coder }));
  return real(new Map(entries), options);
}`;

const RECORDED_UNROLLER = `import { unroll as real } from "./unroll.js?real";
export const unrolled = new Map();
export function unroll(args, code, ...lists) {
  if (lists.length !== 1) throw new Error("arquero: loops over several lists are not compiled ahead.");
  unrolled.set(args + "=>" + code, { args: [args].flat(), code, size: lists[0].length });
  return real(args, code, ...lists);
}`;

/** Bundles other code in place of some modules of Arquero. */
export function replacing(name: string, modules: Modules): Plugin {
  return {
    name,
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]arquero[\\/]src[\\/]/ }, ({ path, suffix }) => {
        const contents = modules[path.replaceAll("\\", "/").split("/arquero/src/").at(-1) ?? ""];
        // A replacement may ask for what it replaces: `./parse.js?real`.
        return contents === undefined || suffix !== ""
          ? undefined
          : { contents, loader: "js", resolveDir: dirname(path) };
      });
    },
  };
}
