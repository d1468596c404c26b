import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { ConfigError, type Fault } from "../faults.js";
import { checkGateSystems } from "./check-gates.js";
import { checkIdentity, checkTrust, workspaceDecisions } from "./check-identity.js";
import { checkReport } from "./check-report.js";
import { type Complaints, complaintsAbout, inOrder } from "./complaints.js";
import type { Environment } from "./files.js";
import { checkImage } from "./image.js";
import { nearest } from "./nearest.js";
import { readPages } from "./pages.js";
import { readPersonas } from "./personas.js";
import { type Report, reportSchema } from "./schema.js";
import { checkLines, resolveSources } from "./sources.js";
import { readText } from "./text.js";
import { entriesOf, type Usable, usableParts } from "./usable.js";
import type { Source, Workspace } from "./workspace.js";
import { parseYaml, type YamlFile } from "./yaml.js";
import { complainAbout } from "./zod-faults.js";

const REPORT = "report.yaml";
const BEGINNING = "Begin with title: and sources:, see docs/workspace.md.";

/** Reads and checks a workspace: report.yaml, the files it names, personas and pages. Throws all faults at once. */
export async function readWorkspace(
  dir: string,
  { env = process.env }: { env?: Environment } = {},
): Promise<Workspace> {
  const root = resolve(dir);
  const file = parseYaml(await readReport(root, dir), REPORT);
  const complaints = complaintsAbout(file);
  const { report, entries, complete } = validate(file, complaints);
  const sources: Source[] = [];
  if (file.faults.length === 0) {
    checkReport(report, complaints);
    checkIdentity(report, complaints);
    sources.push(...(await resolveSources(entries, { root, env, complaints })));
    if (complete && sources.length === entries.length) {
      checkLines(sources, complaints);
      checkTrust(report, sources, complaints);
      checkGateSystems(report, sources, complaints);
    }
    await checkLogo(root, report, complaints);
  }
  const decided = await workspaceDecisions(root, report, complaints);
  const personas = await readPersonas(root, report.locales);
  const pages = await readPages(root, report.locales);
  const faults = [
    ...inOrder([...file.faults, ...complaints.faults]),
    ...inOrder([...decided.faults, ...personas.faults, ...pages.faults]),
  ];
  if (faults.length > 0) throw new ConfigError(faults);
  return {
    root,
    report,
    sources,
    decisions: decided.decisions,
    personas: personas.personas,
    pages: pages.pages,
    locate: file.locate,
    locatePersona: personas.locate,
  };
}

async function readReport(root: string, dir: string): Promise<string> {
  const fail = (fault: Fault): never => {
    throw new ConfigError([fault]);
  };
  const folder = await stat(root).catch(() => undefined);
  if (!folder?.isDirectory()) {
    const received = folder ? "a file" : "nothing there";
    return fail({ where: dir, what: "the workspace", expected: "a folder with a report.yaml", received });
  }
  const names = (await readdir(root)).sort();
  if (!names.includes(REPORT)) {
    const near = nearest(REPORT, names);
    const remedy = near ? `Rename ${near} to ${REPORT}.` : BEGINNING;
    return fail({ where: join(dir, REPORT), what: "the file does not exist", remedy });
  }
  const read = await readText(join(root, REPORT), REPORT);
  return "text" in read ? read.text : fail(read.fault);
}

/** `complete`: every source can be used, so that what names one can be checked. */
function validate(file: YamlFile, complaints: Complaints): Usable & { complete: boolean } {
  const { value } = file;
  if (file.faults.length > 0) return { ...usableParts({}), complete: false };
  const parsed = reportSchema.safeParse(value);
  if (!parsed.success) {
    if (value === null || typeof value !== "object" || Array.isArray(value)) {
      const received = value === null ? "nothing" : Array.isArray(value) ? "a list" : "text";
      throw new ConfigError([
        { where: file.locate([]), what: "the file", expected: "a map of settings", received, remedy: BEGINNING },
      ]);
    }
    complainAbout(parsed.error.issues, { schema: reportSchema, value }, complaints);
    const { success } = reportSchema.shape.sources.safeParse((value as { sources?: unknown }).sources);
    return { ...usableParts(value), complete: success };
  }
  const entries = entriesOf((value as { sources?: unknown }).sources);
  if (entries.length === 0) {
    const expected = "at least one table, e.g. orders:";
    complaints.at(["sources"], { expected, received: "none", remedy: "docs/tables.md lists the tables." });
  }
  return { report: parsed.data, entries, complete: true };
}

async function checkLogo(root: string, { brand }: Report, complaints: Complaints): Promise<void> {
  const complaint = brand.logo === undefined ? undefined : await checkImage(root, brand.logo);
  if (complaint) complaints.at(["brand", "logo"], complaint);
}
