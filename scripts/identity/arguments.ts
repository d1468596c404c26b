import { resolve } from "node:path";
import { ConfigError, type Fault } from "../../loaders/faults.js";
import { identitySchema } from "../../loaders/workspace/identity-schema.js";
import { dayFaults, parseOptions } from "../build/options.js";

export interface IdentityArguments {
  readonly workspace: string;
  readonly state: string;
  readonly pairs: string;
  readonly golden?: string;
  readonly json?: string;
  readonly threshold?: number;
  readonly asOf?: string;
}

const OPTIONS = {
  workspace: { type: "string", default: "data" },
  pairs: { type: "string" },
  golden: { type: "string" },
  json: { type: "string" },
  threshold: { type: "string" },
  state: { type: "string" },
  "as-of": { type: "string" },
} as const;
const COMMAND = "npm run identity -- --workspace DIR --pairs FILE";

/** Options of `npm run identity`, as absolute paths. */
export function identityArguments(argv: readonly string[]): IdentityArguments {
  const values = parseOptions(withNegatives(argv), OPTIONS, COMMAND);
  const { pairs, threshold, golden, json } = values;
  const asOf = values["as-of"];
  const faults = [...pairsFaults(pairs), ...thresholdFaults(threshold), ...dayFaults(asOf)];
  if (faults.length > 0 || pairs === undefined) throw new ConfigError(faults);
  const workspace = resolve(values.workspace);
  return {
    workspace,
    state: resolve(values.state ?? `${workspace}/.state`),
    pairs: resolve(pairs),
    ...(golden === undefined ? {} : { golden: resolve(golden) }),
    ...(json === undefined ? {} : { json: resolve(json) }),
    ...(threshold === undefined ? {} : { threshold: Number(threshold) }),
    ...(asOf === undefined ? {} : { asOf }),
  };
}

/** `--threshold -3` as well as `--threshold=-3`: a number that begins with a dash is no option. */
const withNegatives = (argv: readonly string[]): string[] =>
  argv.flatMap((word, index) => {
    if (word === "--threshold" && isNegative(argv[index + 1])) return [`--threshold=${argv[index + 1]}`];
    return isNegative(word) && argv[index - 1] === "--threshold" ? [] : [word];
  });

const isNegative = (word: string | undefined): boolean => word !== undefined && /^-[\d.]/.test(word);

const pairsFaults = (pairs: string | undefined): Fault[] =>
  pairs
    ? []
    : [
        {
          where: "command line: --pairs",
          what: "the option",
          expected: "the CSV file to write",
          received: "nothing",
          remedy: `Write ${COMMAND}.`,
        },
      ];

function thresholdFaults(threshold: string | undefined): Fault[] {
  if (threshold === undefined) return [];
  const isNumber = threshold.trim() !== "" && identitySchema.safeParse({ threshold: Number(threshold) }).success;
  if (isNumber) return [];
  const expected = "a number of bits from -50 to 50, such as 6.5";
  return [{ where: "command line: --threshold", what: "the threshold", expected, received: JSON.stringify(threshold) }];
}
