import { DEFAULT_WEIGHTS, WEIGHED_FIELDS } from "../../workspace/quality-fields.js";
import type { Report } from "../../workspace/schema.js";
import type { ModelNode } from "../graph.js";

/** One row with the weight of every field; 0 for a field that no system of the workspace exports. */
export function fieldWeights(report: Report): ModelNode {
  const columns = WEIGHED_FIELDS.map((field) => {
    const weight = report.quality.weights?.[field] ?? DEFAULT_WEIGHTS[field];
    const isMapped = `exists (select 1 from mapped_columns where table_name = 'customers' and column_name = '${field}')`;
    return `case when ${isMapped} then cast(${weight.toFixed(4)} as decimal(10, 4)) else 0 end as ${field}`;
  });
  return {
    name: "field_weights",
    reads: ["mapped_columns"],
    build: (engine) => engine.run(`create or replace table field_weights as select ${columns.join(", ")}`),
  };
}

/** More people than a household usually holds: beyond it, one phone number or e-mail address is worth a look. */
export const DEFAULT_SHARED_CONTACT = 3;

/** One row with the limits of the rules. */
export const qualityLimits = (report: Report): ModelNode => ({
  name: "quality_limits",
  reads: [],
  build: (engine) =>
    engine.run(
      `create or replace table quality_limits as select ${report.quality.shared_contact ?? DEFAULT_SHARED_CONTACT} as shared_contact`,
    ),
});
