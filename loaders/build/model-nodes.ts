import { literal } from "../engines/engine.js";
import { acquisitionItems } from "../models/derived/acquisition-items.js";
import { countingValues } from "../models/derived/counting-values.js";
import { customerAttributes } from "../models/derived/customer-attributes.js";
import { datedMembers } from "../models/derived/dated-members.js";
import { fieldWeights, qualityLimits } from "../models/derived/field-weights.js";
import { lifecycleDays } from "../models/derived/lifecycle-days.js";
import { memberships } from "../models/derived/members.js";
import { answerItem, messageCosts } from "../models/derived/message-costs.js";
import { observationDays } from "../models/derived/observations.js";
import { fill, rfmCutOverrides, runParameters } from "../models/derived/parameters.js";
import { reportPeriods } from "../models/derived/periods.js";
import { serviceDays, serviceHours, serviceSettings } from "../models/derived/service-hours.js";
import { voiceSettings } from "../models/derived/voice-settings.js";
import { type ModelNode, readModels } from "../models/graph.js";
import type { Staging } from "../staging/staging.js";
import type { Workspace } from "../workspace/workspace.js";

/** Every table that models make, from SQL files, from configuration and from methods. */
export const modelNodes = (workspace: Workspace, staging: Staging): ModelNode[] => [
  ...readModels(),
  mappedColumns(staging),
  customerFiles(staging),
  runParameters(workspace.report, staging.asOf),
  rfmCutOverrides(workspace.report),
  reportPeriods(staging.asOf),
  observationDays(workspace.report, staging.asOf),
  lifecycleDays(workspace.report),
  messageCosts(workspace.report),
  answerItem(workspace.report),
  acquisitionItems(workspace.report),
  fieldWeights(workspace.report),
  qualityLimits(workspace.report),
  ...serviceSettings(workspace.report, staging.asOf),
  serviceHours(workspace.report, staging.asOf),
  serviceDays(staging.asOf),
  ...voiceSettings(workspace.report),
  customerAttributes(workspace),
  ...memberships(workspace),
  datedMembers(workspace),
  countingValues(),
];

/** One row per canonical column that a system's exports fill. */
function mappedColumns({ mappedBySystem }: Staging): ModelNode {
  const tuples = [...mappedBySystem].flatMap(([table, systems]) =>
    [...systems].flatMap(([system, columns]) =>
      [...columns].map((column) => `(${[table, system, column].map(literal).join(", ")})`),
    ),
  );
  return {
    name: "mapped_columns",
    reads: [],
    build: (engine) =>
      fill(engine, "mapped_columns", "table_name varchar, system varchar, column_name varchar", tuples),
  };
}

/** One row per file of customers: what was read of it, and what was not used. */
function customerFiles({ files }: Staging): ModelNode {
  const tuples = files
    .filter(({ table }) => table === "customers")
    .map(
      ({ system, file, rows_read, rows_rejected, rows_filtered }) =>
        `(${literal(system)}, ${literal(file)}, ${rows_read}, ${rows_rejected}, ${rows_filtered})`,
    );
  const columns = "system varchar, file varchar, rows_read bigint, rows_rejected bigint, rows_filtered bigint";
  return { name: "customer_files", reads: [], build: (engine) => fill(engine, "customer_files", columns, tuples) };
}
