import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { ConfigError } from "../../loaders/faults.js";
import { nearest } from "../../loaders/workspace/nearest.js";

export interface BuildArguments {
  readonly workspace: string;
  readonly out: string;
  readonly state: string;
  readonly private: string;
  readonly asOf?: string;
  readonly log?: string;
  /** Build although nothing changed. */
  readonly force: boolean;
}

const OPTIONS = {
  workspace: { type: "string", default: "data" },
  out: { type: "string", default: "dist" },
  "as-of": { type: "string" },
  state: { type: "string" },
  private: { type: "string" },
  log: { type: "string" },
  force: { type: "boolean", default: false },
} as const;

/** Options of `npm run build`, as absolute paths. */
export function buildArguments(argv: readonly string[]): BuildArguments {
  const values = parse(argv);
  const asOf = values["as-of"];
  if (asOf !== undefined && !isDay(asOf))
    throw new ConfigError([
      {
        where: "command line: --as-of",
        what: "invalid day",
        expected: "a day such as 2026-10-31",
        received: JSON.stringify(asOf),
        remedy: "Give the last complete day of the data, or leave the option out.",
      },
    ]);
  const workspace = resolve(values.workspace);
  return {
    workspace,
    out: resolve(values.out),
    state: resolve(values.state ?? `${workspace}/.state`),
    private: resolve(values.private ?? `${workspace}/private`),
    force: values.force,
    ...(asOf === undefined ? {} : { asOf }),
    ...(values.log === undefined ? {} : { log: resolve(values.log) }),
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const unknown = message.match(/'(--[^' ]+)/)?.[1];
    const known = Object.keys(OPTIONS).map((name) => `--${name}`);
    const suggestion = unknown && nearest(unknown, known);
    throw new ConfigError([
      {
        where: "command line",
        what: message.split(". ")[0] as string,
        expected: `one of ${known.join(", ")}`,
        ...(unknown ? { received: unknown } : {}),
        ...(suggestion ? { suggestion } : {}),
        remedy: "Write options after `--`: npm run build -- --workspace DIR.",
      },
    ]);
  }
}

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && isRealDay(text);

function isRealDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}
