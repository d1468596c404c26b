import { join } from "node:path";
import { CANONICAL_TABLES } from "../contracts/index.js";
import type { Engine, Row } from "../engines/engine.js";
import { GateError } from "../faults.js";
import { explainIdentity } from "../identity/explain/index.js";
import type { Identity } from "../identity/identity.js";
import { LEDGER_FILE, writeLedger } from "../identity/ledger-file.js";
import { identityNotes } from "../identity/notes.js";
import { inOrder, type ModelNode } from "../models/graph.js";
import { checkInvariants } from "../models/invariants.js";
import { publishCube } from "../publish/counting/publish-cube.js";
import { type Publication, publish } from "../publish/publish.js";
import { qualityRows, sourceRows } from "../publish/quality.js";
import { publishedReport, writeReport } from "../publish/report-file.js";
import { MARTS } from "../publish/rows/index.js";
import { type RuleCheck, ruleChecks, type ScaleCheck } from "../publish/rule-checks.js";
import { PUBLISHED_TABLES } from "../publish/tables.js";
import { writeRejects } from "../staging/index.js";
import { rejectedNotes } from "../staging/rejected-notes.js";
import type { Staging } from "../staging/staging.js";
import { writeAnomalies } from "./anomalies-file.js";
import { checkGates, type Gate, gateFault } from "./gates.js";
import { modelNodes } from "./model-nodes.js";
import { findPersons, type PersonsOptions, readExports } from "./persons.js";

export interface ComputeOptions extends PersonsOptions {
  readonly privateDir: string;
  readonly publishedDir: string;
  readonly codeVersion: string;
  /** Told what is known as soon as it is, so that a failed build can still log it. */
  readonly onFacts: (facts: Partial<Facts>) => void;
}

export interface Facts {
  readonly staging: Staging;
  readonly identity: Identity;
  readonly gates: readonly Gate[];
  readonly publication: Publication;
  /** What readers of the report should know too. */
  readonly warnings: readonly string[];
  /** What only those who build should hear. */
  readonly notes: readonly string[];
}

/** Everything between the exports and the published tables. The next ledger of person ids stays in the temporary folder. */
export async function compute(options: ComputeOptions): Promise<Facts> {
  const { workspace, engine, progress, onFacts } = options;
  const staging = await readExports(options);
  onFacts({ staging });
  await writeRejects(engine, options.privateDir);
  const identity = await findPersons(options, staging);
  await progress.stage("explanations", () => explainPersons(options, identity));
  const notes = [...rejectedNotes(staging.files), ...identityNotes(identity)];
  onFacts({ identity, notes });
  await writeLedger(engine, join(options.tempDir, LEDGER_FILE));
  const nodes = modelNodes(workspace, staging);
  const early = await writeAnomalies(engine, nodes, options.privateDir);
  // Segments and personas hold SQL of the workspace: no file is theirs to read or write.
  await engine.lock();
  await progress.stage(
    "models",
    () => runModels(engine, nodes, early),
    (models) => models.length,
  );
  const checks = ruleChecks(staging, await checkScales(engine), [
    ...(await engine.rows("select * from rule_checks order by all")),
    ...(await engine.rows("select * from int_ticket_checks order by all")),
  ]);
  const gates = await checkGates(workspace, staging, engine, checks);
  onFacts({ gates });
  const failed = gates.filter(({ passed }) => !passed);
  if (failed.length > 0) throw new GateError(failed.map((gate) => gateFault(workspace, gate)));
  const publication = await progress.stage("publish", () => publishAll(options, staging, checks));
  await progress.stage("counting", () =>
    publishCube(options.publishedDir, engine, publication.tables, workspace.report.privacy.k),
  );
  const warnings = [...warningsOf(staging), ...publication.report.warnings];
  await writeReport(
    options.publishedDir,
    publishedReport(workspace, {
      asOf: staging.asOf,
      from: await firstDay(engine),
      codeVersion: options.codeVersion,
      tables: [...publication.tables].flatMap(([name, rows]) => (rows.length > 0 ? [name] : [])),
      isTooFew: publication.isTooFew,
      filled: CANONICAL_TABLES.flatMap(({ name }) => (staging.mapped.has(name) ? [name] : [])),
      warnings,
    }),
  );
  const facts = { staging, identity, gates, publication, warnings, notes };
  onFacts(facts);
  return facts;
}

function explainPersons(
  { workspace: { report }, engine, privateDir }: ComputeOptions,
  identity: Identity,
): Promise<void> {
  const locale = report.locales[0] ?? "fr";
  return explainIdentity(engine, identity, { settings: report.identity, privateDir, locale });
}

async function runModels(
  engine: Engine,
  nodes: readonly ModelNode[],
  built: readonly string[],
): Promise<readonly ModelNode[]> {
  const wanted = PUBLISHED_TABLES.flatMap(({ name }) => MARTS[name as keyof typeof MARTS] ?? [name]);
  const ordered = inOrder(nodes, wanted);
  for (const node of ordered) if (!built.includes(node.name)) await node.build(engine);
  await checkInvariants(engine);
  return ordered;
}

async function publishAll(
  { workspace, engine, publishedDir }: ComputeOptions,
  staging: Staging,
  checks: readonly RuleCheck[],
): Promise<Publication> {
  const cache = new Map<string, Promise<readonly Row[]>>();
  const rows = (mart: string): Promise<readonly Row[]> => {
    const known = cache.get(mart) ?? engine.rows(`select * from ${mart}`);
    cache.set(mart, known);
    return known;
  };
  const marts = {
    rows,
    report: workspace.report,
    asOf: staging.asOf,
    filled: new Set(staging.mapped.keys()),
    from: await firstDay(engine),
  };
  return publish(publishedDir, marts, {
    sources: sourceRows(staging),
    quality_rules: qualityRows(checks, workspace.report.privacy.k),
  });
}

async function firstDay(engine: Engine): Promise<string | null> {
  const [row] = await engine.rows<{ day: string | null }>(
    `select cast(min(first_day) as varchar) as day from (
      select quantile_disc(order_date, 0.001) as first_day from int_orders
      union all select quantile_disc(answered_date, 0.001) from int_survey_answers
      union all select quantile_disc(opened_date, 0.001) from int_tickets)`,
  );
  return row?.day ?? null;
}

function warningsOf(staging: Staging): string[] {
  const future = staging.files.flatMap(({ reasons }) => reasons).filter(({ reason }) => reason === "after_as_of");
  const late = future.reduce((sum, { rows }) => sum + rows, 0);
  return [...(late > 0 ? [`${late} rows are dated after the as-of day ${staging.asOf} and were left out.`] : [])];
}

async function checkScales(engine: Engine): Promise<ScaleCheck> {
  const [row] = await engine.rows<{ checked: number; counted: number }>(`select
    (select count(*) from stg_surveys where score is not null and kind in ('nps', 'csat', 'ces')) as checked,
    (select count(*) from int_survey_answers) as counted`);
  return { checked: row?.checked ?? 0, failed: (row?.checked ?? 0) - (row?.counted ?? 0) };
}
