// `npm run check [-- --workspace DIR]`: validates the workspace, its exports and its rules; builds nothing.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createProgress } from "../loaders/build/progress.js";
import { removeWhenKilled } from "../loaders/confidential/leftovers.js";
import { ClienteleError } from "../loaders/faults.js";
import { readWorkspace } from "../loaders/workspace/read.js";
import { buildArguments } from "./build/arguments.js";
import { computeIn } from "./build/compute-in.js";
import { ledgerIn } from "./build/ledger.js";

const BUG = 3;
const progress = createProgress(process.stderr);

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  progress.note(error instanceof ClienteleError ? `\n${error.message}\n` : `\nThis is a bug of Clientele:\n${stack}\n`);
  return error instanceof ClienteleError ? error.exitCode : BUG;
});

async function main(argv: readonly string[]): Promise<number> {
  const options = buildArguments(argv);
  const workspace = await progress.stage("workspace", () => readWorkspace(options.workspace));
  const temp = await mkdtemp(join(tmpdir(), "clientele-check-"));
  removeWhenKilled(temp);
  try {
    const { staging, gates, notes } = await computeIn(temp, {
      workspace,
      privateDir: join(temp, "private"),
      codeVersion: "check",
      progress,
      ledger: ledgerIn(options.state),
      onFacts: () => {},
      ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
    });
    for (const { table, file, rows_read, rows_accepted, rows_rejected, rows_filtered } of staging.files)
      progress.note(
        `  ${table}: ${file}: ${rows_read} read, ${rows_accepted} accepted, ${rows_rejected} rejected, ${rows_filtered} filtered`,
      );
    for (const note of notes) progress.note(`  note: ${note}`);
    progress.note(
      `${options.workspace} is valid: as of ${staging.asOf}, ${gates.length === 0 ? "no gate is set" : `${gates.length} gates passed`}.`,
    );
    return 0;
  } finally {
    await rm(temp, { recursive: true, force: true });
  }
}
