import { createHash } from "node:crypto";
import { relative } from "node:path";
import { filesBelow, hashTree } from "../../loaders/build/fingerprint.js";
import { type FileHash, hashFiles } from "../../loaders/staging/hash.js";
import type { Workspace } from "../../loaders/workspace/workspace.js";

export interface Inputs {
  readonly fingerprint: string;
  readonly files: ReadonlyMap<string, FileHash>;
}

/** What of a workspace is read beside its exports, and beside the decisions that report.yaml names. */
const OWN = ["report.yaml", "personas", "pages", "brand"];

/** Content hash of everything a build depends on: exports, configuration, code, options. Never file times. */
export async function readInputs(workspace: Workspace, codeVersion: string, asOf: string | undefined): Promise<Inputs> {
  const paths = [...new Set(workspace.sources.flatMap(({ files }) => files.map(({ path }) => path)))].sort();
  const files = await hashFiles(paths);
  const { decisions } = workspace.report.identity;
  const own = decisions === undefined ? OWN : [...OWN, decisions];
  const hash = createHash("sha256");
  hash.update(
    JSON.stringify([
      codeVersion,
      asOf ?? null,
      hashTree(
        workspace.root,
        own.filter((name) => filesBelow(`${workspace.root}/${name}`).length > 0),
      ),
    ]),
  );
  for (const source of workspace.sources)
    hash.update(
      JSON.stringify(source, (key, value) => (key === "path" ? relative(workspace.root, value as string) : value)),
    );
  for (const path of paths) hash.update(`${files.get(path)?.sha256}\n`);
  return { fingerprint: hash.digest("hex"), files };
}
