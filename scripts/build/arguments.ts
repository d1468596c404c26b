import { resolve } from "node:path";
import { ConfigError } from "../../loaders/faults.js";
import { dayFaults, parseOptions } from "./options.js";

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
  const values = parseOptions(argv, OPTIONS, "npm run build -- --workspace DIR");
  const asOf = values["as-of"];
  const faults = dayFaults(asOf);
  if (faults.length > 0) throw new ConfigError(faults);
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
