import { type Engine, literal } from "../../engines/engine.js";
import type { Report } from "../../workspace/schema.js";
import type { ModelNode } from "../graph.js";

/** One row with what every model may ask of the run: the as-of day and what is counted back from it. */
export function runParameters(report: Report, asOf: string): ModelNode {
  const window = report.rfm.window ?? "24 months";
  const day = `date ${literal(asOf)}`;
  const monthsAgo = (months: number) => `add_months_to(${day}, -${months})`;
  const rfmFrom = window === "all" ? "date '0001-01-01'" : `add_days_to(${monthsAgo(Number.parseInt(window, 10))}, 1)`;
  return {
    name: "run_parameters",
    reads: [],
    build: (engine) =>
      engine.run(`create or replace table run_parameters as select
        ${day} as as_of,
        ${monthsAgo(6)} as half_year_ago,
        ${monthsAgo(12)} as year_ago,
        ${monthsAgo(24)} as two_years_ago,
        ${rfmFrom} as rfm_from,
        ${report.rfm.merge_days ?? true} as merge_days,
        ${report.catchment_km} as catchment_km,
        ${report.privacy.k} as k`),
  };
}

const MEASURES = ["recency", "frequency", "monetary"] as const;

/** One row per RFM cut that report.yaml sets. */
export function rfmCutOverrides(report: Report): ModelNode {
  const rows = MEASURES.flatMap((measure) =>
    (report.rfm.cuts?.[measure] ?? []).map((bound, index) => `(${literal(measure)}, ${index + 2}, ${bound})`),
  );
  return {
    name: "rfm_cut_overrides",
    reads: [],
    build: (engine) =>
      fill(engine, "rfm_cut_overrides", "measure varchar, score integer, lower_bound decimal(18, 2)", rows),
  };
}

/** Creates a small table and fills it with rows given as SQL tuples. */
export async function fill(engine: Engine, table: string, columns: string, tuples: readonly string[]): Promise<void> {
  await engine.run(`create or replace table ${table} (${columns})`);
  if (tuples.length > 0) await engine.run(`insert into ${table} values ${tuples.join(", ")}`);
}
