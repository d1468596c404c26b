import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Facts } from "../../loaders/build/compute.js";
import { codeVersion, hashTree } from "../../loaders/build/fingerprint.js";
import type { Progress } from "../../loaders/build/progress.js";
import { removeWhenKilled } from "../../loaders/confidential/leftovers.js";
import { readWorkspace } from "../../loaders/workspace/read.js";
import type { BuildArguments } from "./arguments.js";
import { writeBuildFile } from "./build-file.js";
import { checkFolders, recoverSite } from "./folders.js";
import { type Inputs, readInputs } from "./inputs.js";
import { keepLedger, ledgerIn, withLedger } from "./ledger.js";
import { countsOf, isUpToDate, readLastBuild, writeLastBuild } from "./state.js";
import { swapIn } from "./swap.js";

export interface BuildOutcome {
  readonly upToDate: boolean;
}

/** Builds the report of a workspace: compute, render, swap in. What stood in the output folder stays until the end. */
export async function build(
  options: BuildArguments,
  progress: Progress,
  onFacts: (facts: Partial<Facts>) => void,
): Promise<BuildOutcome> {
  checkFolders(options);
  recoverSite(options.out);
  const workspace = await progress.stage("workspace", () => readWorkspace(options.workspace));
  const version = codeVersion();
  const inputs = await progress.stage("inputs", () => readInputs(workspace, version, options.asOf));
  const last = readLastBuild(options.state);
  const fingerprint = withLedger(inputs.fingerprint, options.state);
  if (!options.force && isUpToDate(last, fingerprint, options)) return { upToDate: true };
  const temp = await mkdtemp(join(tmpdir(), "clientele-"));
  const finished = `${options.out}.new-${process.pid}`;
  removeWhenKilled(temp);
  removeWhenKilled(finished);
  try {
    // Loaded only now: a build that finds nothing changed should not pay for the engine.
    const { computeIn } = await import("./compute-in.js");
    const facts = await computeIn(temp, {
      workspace,
      privateDir: options.private,
      codeVersion: version,
      progress,
      inputs: inputs.files,
      ledger: ledgerIn(options.state),
      onFacts,
      ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
    });
    await mkdir(dirname(options.out), { recursive: true });
    const published = join(temp, "published");
    const { render } = await import("../render.js");
    await progress.stage("render", () =>
      render({ published, out: finished, pages: workspace.pages, workspace: workspace.root }),
    );
    await writeBuildFile(finished, facts, version, workspace.report.privacy.k);
    await swapIn(finished, options.out);
    await keepLedger(temp, options.state);
    await remember(options, inputs, facts);
    return { upToDate: false };
  } finally {
    await rm(temp, { recursive: true, force: true });
    if (existsSync(finished)) await rm(finished, { recursive: true, force: true });
  }
}

async function remember(options: BuildArguments, inputs: Inputs, facts: Facts): Promise<void> {
  const last = readLastBuild(options.state);
  // With the ledger just written: the same inputs give the same persons from it, and the same site.
  const fingerprint = withLedger(inputs.fingerprint, options.state);
  const kept = last?.fingerprint === fingerprint ? last.sites : {};
  await writeLastBuild(options.state, {
    fingerprint,
    sites: { ...kept, [options.out]: hashTree(options.out) },
    private: hashTree(options.private),
    counts: countsOf(facts),
    as_of: facts.staging.asOf,
    gates: facts.gates,
  });
}
