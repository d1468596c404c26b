// `npm run identity -- --workspace DIR --pairs FILE [--threshold X --golden FILE --json FILE --state DIR --as-of DAY]`:
// says which records are one person, for anyone's own evaluation; builds nothing and remembers nothing.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findPersons, readExports } from "../loaders/build/persons.js";
import { createProgress } from "../loaders/build/progress.js";
import { writeCsv } from "../loaders/confidential/csv.js";
import { removeWhenKilled } from "../loaders/confidential/leftovers.js";
import type { Engine } from "../loaders/engines/engine.js";
import { ClienteleError } from "../loaders/faults.js";
import { GOLDEN_RECORDS } from "../loaders/identity/explain/golden-lists.js";
import { identityNotes } from "../loaders/identity/notes.js";
import { rejectedNotes } from "../loaders/staging/rejected-notes.js";
import { readWorkspace } from "../loaders/workspace/read.js";
import type { Workspace } from "../loaders/workspace/workspace.js";
import { withEngine } from "./build/engine-in.js";
import { ledgerIn } from "./build/ledger.js";
import { type IdentityArguments, identityArguments } from "./identity/arguments.js";
import { checkOutputs } from "./identity/outputs.js";
import { PAIRS } from "./identity/pairs.js";

const BUG = 3;
const progress = createProgress(process.stderr);

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  progress.note(error instanceof ClienteleError ? `\n${error.message}\n` : `\nThis is a bug of Clientele:\n${stack}\n`);
  return error instanceof ClienteleError ? error.exitCode : BUG;
});

async function main(argv: readonly string[]): Promise<number> {
  const options = identityArguments(argv);
  const read = await progress.stage("workspace", () => readWorkspace(options.workspace));
  checkOutputs(read, options);
  const workspace = withThreshold(read, options.threshold);
  const temp = await mkdtemp(join(tmpdir(), "clientele-identity-"));
  removeWhenKilled(temp);
  try {
    const counts = await withEngine(temp, workspace.report.engine, (engine) => run(engine, workspace, temp, options));
    if (options.json) await writeJson(options.json, counts);
    progress.note(`${counts.records} records of ${counts.persons} persons: ${options.pairs}.`);
    return 0;
  } finally {
    await rm(temp, { recursive: true, force: true });
  }
}

function withThreshold(workspace: Workspace, threshold: number | undefined): Workspace {
  if (threshold === undefined) return workspace;
  const { report } = workspace;
  return { ...workspace, report: { ...report, identity: { ...report.identity, threshold } } };
}

interface Counts {
  readonly records: number;
  readonly persons: number;
}

async function run(engine: Engine, workspace: Workspace, temp: string, options: IdentityArguments): Promise<Counts> {
  const { asOf, state, pairs, golden } = options;
  const persons = {
    workspace,
    engine,
    tempDir: temp,
    progress,
    ledger: ledgerIn(state),
    isGolden: golden !== undefined,
    ...(asOf === undefined ? {} : { asOf }),
  };
  const staging = await readExports(persons);
  for (const note of rejectedNotes(staging.files)) progress.note(`  note: ${note}`);
  const identity = await findPersons(persons, staging);
  for (const note of identityNotes(identity)) progress.note(`  note: ${note}`);
  await progress.stage("write", async () => {
    await writeCsv(engine, `${PAIRS} order by system, customer_id, person_id`, pairs, 0o666);
    // Unlike the pairs, these name people.
    if (golden) await writeCsv(engine, GOLDEN_RECORDS, golden, 0o600);
  });
  const [counts] = await engine.rows<{ records: number; persons: number }>(
    `select count(*) as records, count(distinct person_id) as persons from (${PAIRS})`,
  );
  return counts ?? { records: 0, persons: 0 };
}

async function writeJson(path: string, counts: Counts): Promise<void> {
  const stages = progress.stages.map(({ name, seconds }) => ({ stage: name, seconds }));
  await writeFile(path, `${JSON.stringify({ ...counts, stages }, null, 2)}\n`);
}
