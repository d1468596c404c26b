import { resolve } from "node:path";
import type { Facts } from "../../loaders/build/compute.js";
import { createProgress, type Terminal } from "../../loaders/build/progress.js";
import { ClienteleError } from "../../loaders/faults.js";
import { type BuildArguments, buildArguments } from "./arguments.js";
import { build } from "./build.js";
import { writeLog } from "./log.js";
import { readLastBuild } from "./state.js";

const BUG = 3;

/** What `npm run build` does: builds, tells how it goes, writes the log, and gives the exit code. */
export async function buildCommand(argv: readonly string[], out: Terminal): Promise<number> {
  const progress = createProgress(out);
  let options: BuildArguments | undefined;
  const facts: { -readonly [Key in keyof Facts]?: Facts[Key] } = {};
  let upToDate = false;
  let error: unknown;
  let exit = 0;
  const last = () => (options ? readLastBuild(options.state) : null);
  let before: ReturnType<typeof last> = null;
  try {
    options = buildArguments(argv);
    before = last();
    ({ upToDate } = await build(options, progress, (known) => Object.assign(facts, known)));
    progress.note(upToDate ? `Nothing changed: ${options.out} is up to date.` : `Built ${options.out}.`);
    for (const warning of [...(facts.warnings ?? []), ...(facts.notes ?? [])]) progress.note(`  note: ${warning}`);
  } catch (caught) {
    error = caught;
    exit = caught instanceof ClienteleError ? caught.exitCode : BUG;
    progress.note(explain(caught));
  }
  const log = options?.log ?? logPath(argv);
  if (log) await writeLog(log, { exit, upToDate, progress, facts, last: before, error });
  return exit;
}

function explain(error: unknown): string {
  if (error instanceof ClienteleError) return `\n${error.message}\n`;
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `\nThis is a bug of Clientele, not of your data. Please report it with this text:\n${stack}\n`;
}

/** Where the log goes even if another option cannot be read. */
function logPath(argv: readonly string[]): string | undefined {
  const index = argv.indexOf("--log");
  const path = index >= 0 ? argv[index + 1] : argv.find((word) => word.startsWith("--log="))?.slice("--log=".length);
  return path === undefined || path.startsWith("--") ? undefined : resolve(path);
}
