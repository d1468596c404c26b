import { CANONICAL_TABLES } from "../contracts/index.js";
import { type Engine, literal, type Row } from "../engines/engine.js";
import { GateError } from "../faults.js";
import { type Identity, resolveIdentity } from "../identity/identity.js";
import { lifecycleDays } from "../models/derived/lifecycle-days.js";
import { memberships } from "../models/derived/members.js";
import { fill, rfmCutOverrides, runParameters } from "../models/derived/parameters.js";
import { reportPeriods } from "../models/derived/periods.js";
import { inOrder, type ModelNode, readModels } from "../models/graph.js";
import { type Publication, publish } from "../publish/publish.js";
import { qualityRows, type ScaleCheck, sourceRows } from "../publish/quality.js";
import { publishedReport, writeReport } from "../publish/report-file.js";
import { MARTS } from "../publish/rows/index.js";
import { PUBLISHED_TABLES } from "../publish/tables.js";
import type { FileHash } from "../staging/hash.js";
import { stage, writeRejects } from "../staging/index.js";
import type { Staging } from "../staging/staging.js";
import type { Workspace } from "../workspace/workspace.js";
import { checkGates, type Gate, gateFault } from "./gates.js";
import type { Progress } from "./progress.js";

export interface ComputeOptions {
  readonly workspace: Workspace;
  readonly engine: Engine;
  readonly asOf?: string;
  readonly tempDir: string;
  readonly privateDir: string;
  readonly publishedDir: string;
  readonly codeVersion: string;
  readonly progress: Progress;
  readonly inputs?: ReadonlyMap<string, FileHash>;
  /** Told what is known as soon as it is, so that a failed build can still log it. */
  readonly onFacts: (facts: Partial<Facts>) => void;
}

export interface Facts {
  readonly staging: Staging;
  readonly identity: Identity;
  readonly gates: readonly Gate[];
  readonly publication: Publication;
  readonly warnings: readonly string[];
}

/** Everything between the exports and the published tables. */
export async function compute(options: ComputeOptions): Promise<Facts> {
  const { workspace, engine, progress, onFacts } = options;
  const staged = await progress.stage("staging", () => stageSources(options), rowsRead);
  const isFromReport = staged.asOfFrom === "option" && options.asOf === undefined;
  const staging = isFromReport ? { ...staged, asOfFrom: "report.yaml" } : staged;
  onFacts({ staging });
  await writeRejects(engine, options.privateDir);
  await engine.lock();
  const identity = await progress.stage(
    "identity",
    () => resolveIdentity(engine),
    ({ persons }) => persons,
  );
  onFacts({ identity });
  await progress.stage(
    "models",
    () => runModels(options, staging),
    (models) => models.length,
  );
  const gates = checkGates(workspace, staging, await engine.rows("select * from completeness"));
  onFacts({ gates });
  const failed = gates.filter(({ passed }) => !passed);
  if (failed.length > 0) throw new GateError(failed.map((gate) => gateFault(workspace, gate)));
  const publication = await progress.stage("publish", () => publishAll(options, staging, identity));
  const warnings = [...warningsOf(staging, identity), ...publication.report.warnings];
  await writeReport(
    options.publishedDir,
    publishedReport(workspace, {
      asOf: staging.asOf,
      from: await firstDay(engine),
      codeVersion: options.codeVersion,
      tables: [...publication.tables].flatMap(([name, rows]) => (rows.length > 0 ? [name] : [])),
      filled: CANONICAL_TABLES.flatMap(({ name }) => (staging.mapped.has(name) ? [name] : [])),
      warnings,
    }),
  );
  const facts = { staging, identity, gates, publication, warnings };
  onFacts(facts);
  return facts;
}

function stageSources({ workspace, engine, asOf, tempDir, inputs }: ComputeOptions): Promise<Staging> {
  const day = asOf ?? workspace.report.as_of;
  return stage(engine, workspace.sources, {
    timezone: workspace.report.timezone,
    currency: workspace.report.currency,
    tempDir,
    ...(day === undefined ? {} : { asOf: day }),
    ...(inputs ? { inputs } : {}),
  });
}

async function runModels({ workspace, engine }: ComputeOptions, staging: Staging): Promise<readonly ModelNode[]> {
  const mapped = [...staging.mappedBySystem].flatMap(([table, systems]) =>
    [...systems].flatMap(([system, columns]) =>
      [...columns].map((column) => [table, system, column].map(literal).join(", ")),
    ),
  );
  await fill(
    engine,
    "mapped_columns",
    "table_name varchar, system varchar, column_name varchar",
    mapped.map((tuple) => `(${tuple})`),
  );
  const nodes: ModelNode[] = [
    ...readModels(),
    runParameters(workspace.report, staging.asOf),
    rfmCutOverrides(workspace.report),
    reportPeriods(staging.asOf),
    lifecycleDays(workspace.report),
    ...memberships(workspace),
  ];
  const wanted = PUBLISHED_TABLES.flatMap(({ name }) => MARTS[name as keyof typeof MARTS] ?? [name]);
  const ordered = inOrder(nodes, wanted);
  for (const node of ordered) await node.build(engine);
  return ordered;
}

async function publishAll(
  { workspace, engine, publishedDir }: ComputeOptions,
  staging: Staging,
  identity: Identity,
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
    quality_rules: qualityRows(staging, identity, await checkScales(engine), workspace.report.privacy.k),
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

const rowsRead = (staging: Staging): number => staging.files.reduce((sum, file) => sum + file.rows_read, 0);

function warningsOf(staging: Staging, identity: Identity): string[] {
  const future = staging.files.flatMap(({ reasons }) => reasons).filter(({ reason }) => reason === "after_as_of");
  const late = future.reduce((sum, { rows }) => sum + rows, 0);
  return [
    ...(late > 0 ? [`${late} rows are dated after the as-of day ${staging.asOf} and were left out.`] : []),
    ...(identity.sharedEmails > 0
      ? [`${identity.sharedEmails} e-mail addresses stand under too many ids to identify anyone; they link no records.`]
      : []),
  ];
}

async function checkScales(engine: Engine): Promise<ScaleCheck> {
  const [row] = await engine.rows<{ checked: number; counted: number }>(`select
    (select count(*) from stg_surveys where score is not null and kind in ('nps', 'csat', 'ces')) as checked,
    (select count(*) from int_survey_answers) as counted`);
  return { checked: row?.checked ?? 0, failed: (row?.checked ?? 0) - (row?.counted ?? 0) };
}
