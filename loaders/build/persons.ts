import type { Engine } from "../engines/engine.js";
import { type Identity, resolveIdentity } from "../identity/identity.js";
import type { FileHash } from "../staging/hash.js";
import { stage } from "../staging/index.js";
import type { Staging } from "../staging/staging.js";
import type { Workspace } from "../workspace/workspace.js";
import type { Progress } from "./progress.js";

export interface PersonsOptions {
  readonly workspace: Workspace;
  readonly engine: Engine;
  readonly asOf?: string;
  readonly tempDir: string;
  readonly progress: Progress;
  readonly inputs?: ReadonlyMap<string, FileHash>;
  /** Ledger of person ids of the last finished build; a file that is not there is none. */
  readonly ledger?: string;
  /** See `IdentityOptions`. */
  readonly isGolden?: boolean;
}

/** Reads the exports into the engine. */
export async function readExports(options: PersonsOptions): Promise<Staging> {
  const { workspace, engine, asOf, tempDir, inputs, progress } = options;
  const day = asOf ?? workspace.report.as_of;
  const { timezone, currency } = workspace.report;
  const more = { ...(day === undefined ? {} : { asOf: day }), ...(inputs ? { inputs } : {}) };
  const run = () => stage(engine, workspace.sources, { timezone, currency, tempDir, ...more });
  const staged = await progress.stage("staging", run, rowsRead);
  const isFromReport = staged.asOfFrom === "option" && asOf === undefined;
  return isFromReport ? { ...staged, asOfFrom: "report.yaml" } : staged;
}

/** Says which of the staged records are one person. */
export const findPersons = (
  { workspace, engine, progress, ledger, isGolden = true }: PersonsOptions,
  { asOf }: Staging,
): Promise<Identity> =>
  progress.stage(
    "identity",
    () =>
      resolveIdentity(engine, {
        settings: workspace.report.identity,
        decisions: workspace.decisions,
        ledger: ledger ?? null,
        asOf,
        isGolden,
      }),
    ({ persons }) => persons,
  );

const rowsRead = (staging: Staging): number => staging.files.reduce((sum, file) => sum + file.rows_read, 0);
