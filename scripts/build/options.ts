import { type ParseArgsConfig, parseArgs } from "node:util";
import { ConfigError, type Fault } from "../../loaders/faults.js";
import { nearest } from "../../loaders/workspace/nearest.js";

/** Reads the options of a command; `command` is how a user would write it. */
export function parseOptions<Options extends NonNullable<ParseArgsConfig["options"]>>(
  argv: readonly string[],
  options: Options,
  command: string,
) {
  try {
    return parseArgs({ args: [...argv], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const unknown = message.match(/'(--[^' ]+)/)?.[1];
    const known = Object.keys(options).map((name) => `--${name}`);
    const suggestion = unknown && nearest(unknown, known);
    throw new ConfigError([
      {
        where: "command line",
        what: message.split(". ")[0] as string,
        expected: `one of ${known.join(", ")}`,
        ...(unknown ? { received: unknown } : {}),
        ...(suggestion ? { suggestion } : {}),
        remedy: `Write options after \`--\`: ${command}.`,
      },
    ]);
  }
}

/** What is wrong with `--as-of`, or nothing. */
export function dayFaults(asOf: string | undefined): Fault[] {
  if (asOf === undefined || isDay(asOf)) return [];
  return [
    {
      where: "command line: --as-of",
      what: "invalid day",
      expected: "a day such as 2026-10-31",
      received: JSON.stringify(asOf),
      remedy: "Give the last complete day of the data, or leave the option out.",
    },
  ];
}

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && isRealDay(text);

function isRealDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}
