import type { Engine } from "../engines/engine.js";
import { type Fault, SourceError } from "../faults.js";
import type { Source } from "../workspace/workspace.js";
import { ambiguousFormats } from "./ambiguous.js";
import { findAsOf, markLater } from "./as-of.js";
import { loadDelimited } from "./broken-lines.js";
import { type BrokenRows, countEmptied, countFiles, keepAccepted } from "./counts.js";
import { createFaultTables, explainFaults } from "./faulty-rows.js";
import { checkFormats } from "./formats.js";
import { hashFiles } from "./hash.js";
import { type Delimited, inspectSource } from "./inspect.js";
import { markDuplicates } from "./keys.js";
import { type Load, load, unreadable } from "./load.js";
import { type Plan, planShape } from "./plan.js";
import type { Run, StageOptions, Staging } from "./staging.js";
import { createViews } from "./views.js";

/** Reads every export into typed canonical tables `stg_<table>`; each row is accepted, rejected or filtered, and counted. */
export async function stage(engine: Engine, sources: readonly Source[], options: StageOptions): Promise<Staging> {
  const inputs = options.inputs ?? (await hashFiles(sources.flatMap(({ files }) => files.map(({ path }) => path))));
  let last = 0;
  const { timezone, currency, tempDir } = options;
  const run: Run = { engine, timezone, currency, tempDir, inputs, next: () => ++last };
  // A long list after `in` would become a join, whose rows keep the order of their file on one thread only.
  await engine.run("set disabled_optimizers = 'in_clause'");
  try {
    return { ...(await stageRows(sources, run, options)), ...mappedColumns(sources), inputs };
  } finally {
    await engine.run("reset disabled_optimizers");
  }
}

async function stageRows(sources: readonly Source[], run: Run, options: StageOptions) {
  const { engine } = run;
  const planned = await planSources(sources, run);
  await createFaultTables(engine);
  const { loads, broken } = await loadAll(planned, run, options);
  await markDuplicates(engine, loads);
  const asOf = await findAsOf(engine, loads, options.asOf);
  await markLater(engine, loads, asOf.day);
  for (const each of loads) await explainFaults(engine, each);
  const files = await countFiles(engine, sources, loads, broken);
  for (const each of loads) await keepAccepted(engine, each);
  await createViews(engine, loads);
  return { asOf: asOf.day, asOfFrom: asOf.from, files, emptied: await countEmptied(engine) };
}

interface Planned {
  readonly source: Source;
  readonly plans: readonly { readonly plan: Plan; readonly delimited: Delimited | undefined }[];
}

/** Checks all sources before any is read, so that one run shows all their faults. */
async function planSources(sources: readonly Source[], run: Run): Promise<Planned[]> {
  const faults = await checkFormats(run.engine, sources, run.timezone);
  const hasFormats = faults.length === 0;
  const planned: Planned[] = [];
  for (const source of sources) {
    const plans: Planned["plans"][number][] = [];
    for (const { shape, delimited } of await inspectSource(source, run, faults)) {
      const plan = await planShape(source, shape, run, faults);
      if (!plan) continue;
      if (hasFormats) faults.push(...(await ambiguousFormats(plan, run)));
      plans.push({ plan, delimited });
    }
    planned.push({ source, plans });
  }
  if (faults.length > 0) throw new SourceError(distinct(faults));
  return planned;
}

const distinct = (faults: readonly Fault[]): Fault[] => [
  ...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values(),
];

async function loadAll(planned: readonly Planned[], run: Run, { onProgress }: StageOptions) {
  const loads: Load[] = [];
  const broken: BrokenRows[] = [];
  for (const { source, plans } of planned) {
    const start = performance.now();
    const own: Load[] = [];
    for (const { plan, delimited } of plans) {
      const order = loads.length + own.length;
      if (!delimited) {
        own.push(await loadWhole(plan, order, run));
        continue;
      }
      const done = await loadDelimited(plan, order, run, delimited);
      own.push(...done.loads);
      broken.push(...done.broken.map(({ index, rows }) => ({ source, file: source.files[index]?.name ?? "", rows })));
    }
    loads.push(...own);
    const rows = await countRows(run.engine, own);
    const milliseconds = Math.round(performance.now() - start);
    onProgress?.({ table: source.table, system: source.system, files: source.files.length, rows, milliseconds });
  }
  return { loads, broken };
}

async function countRows(engine: Engine, loads: readonly Load[]): Promise<number> {
  let total = 0;
  for (const { table } of loads) {
    const [row] = await engine.rows<{ rows: number }>(`select count(*) as rows from ${table}`);
    total += row?.rows ?? 0;
  }
  return total;
}

async function loadWhole(plan: Plan, order: number, run: Run): Promise<Load> {
  try {
    return await load(plan, order, run, undefined);
  } catch (error) {
    throw unreadable(plan, error);
  }
}

function mappedColumns(sources: readonly Source[]): Pick<Staging, "mapped" | "mappedBySystem"> {
  const mapped = new Map<string, Set<string>>();
  const mappedBySystem = new Map<string, Map<string, Set<string>>>();
  for (const { table, system, columns, attributes } of sources) {
    const names = [...Object.keys(columns), ...Object.keys(attributes)];
    mapped.set(table, new Set([...(mapped.get(table) ?? []), ...names]));
    const systems = mappedBySystem.get(table) ?? new Map<string, Set<string>>();
    systems.set(system, new Set([...(systems.get(system) ?? []), ...names]));
    mappedBySystem.set(table, systems);
  }
  return { mapped, mappedBySystem };
}
