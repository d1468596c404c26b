import { dimension, measure, type PublishedTable } from "../contract.js";
import { count } from "./columns.js";

export const sources = {
  name: "sources",
  description: "What was read from each file: rows read = accepted + rejected + filtered",
  grain: "one row per canonical table and file",
  columns: {
    table: dimension("Canonical table"),
    system: dimension("Exporting system"),
    file: dimension("File, as the workspace names it"),
    rows_read: count("Rows in the file"),
    rows_accepted: count("Rows used"),
    rows_rejected: count("Rows that could not be read as the table asks; listed in the private folder"),
    rows_filtered: count("Rows left out on purpose: by `where`, or after the as-of day"),
  },
  order: ["table", "system", "file"],
  disclosure: "exempt",
  needs: [],
} as const satisfies PublishedTable;

export const qualityRules = {
  name: "quality_rules",
  description: "Named checks on what the files hold",
  grain: "one row per rule, field and system",
  columns: {
    rule: dimension("Rule"),
    field: dimension("Canonical table and column"),
    system: dimension("Exporting system"),
    checked: count("Values or rows checked"),
    failed: count("Values or rows that failed"),
    rate: measure("share", "Failed ÷ checked"),
    status: measure("text", "pass, warn or fail"),
  },
  order: ["rule", "field", "system"],
  disclosure: "exempt",
  needs: [],
} as const satisfies PublishedTable;

const FILLED = {
  records: measure("integer", "Customer records"),
  filled: measure("integer", "Records with a value; a placeholder is none"),
  share: measure("share", "Filled ÷ records", { metric: "completeness" }),
  valid: measure("integer", "Filled records whose value can be right; empty where that would tell too few"),
  valid_share: measure("share", "Valid ÷ filled; whole percents where the number is left out, empty in a small base", {
    metric: "validity",
  }),
} as const;

export const completeness = {
  name: "completeness",
  description: "Share of customer records with a value, and of those with one that can be right, by field and system",
  grain: "one row per field and system, and one for all systems that export the field",
  columns: {
    field: dimension("Field of the customer record"),
    system: dimension("Exporting system, or all"),
    ...FILLED,
  },
  order: ["field", "system"],
  disclosure: {
    units: "records",
    parts: ["filled", "missing"],
    additive: ["records", "filled", "valid"],
    rollups: [
      {
        by: ["field"],
        into: "completeness",
        measures: { records: "records", filled: "filled", valid: "valid" },
        at: { system: "all" },
        except: { system: "all" },
      },
    ],
  },
  needs: ["customers"],
} as const satisfies PublishedTable;

export const completenessByStatus = {
  name: "completeness_by_status",
  description: "The same over all systems by standing: statuses coarsened, so that few rows are hidden",
  grain: "one row per field and standing",
  columns: {
    field: dimension("Field of the customer record"),
    status: dimension(
      "current (new, active, loyal, vip, reactivated, at_risk), lapsed (inactive, lost, contract_ended) or no_order (prospect, out_of_scope)",
    ),
    ...FILLED,
  },
  order: ["field", "status"],
  disclosure: {
    units: "records",
    parts: ["filled", "missing"],
    additive: ["records", "filled", "valid"],
    rollups: [
      {
        by: ["field"],
        into: "completeness",
        measures: { records: "records", filled: "filled", valid: "valid" },
        at: { system: "all" },
      },
    ],
  },
  needs: ["customers"],
} as const satisfies PublishedTable;
