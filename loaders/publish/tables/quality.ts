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

export const completeness = {
  name: "completeness",
  description: "Share of customer records with a usable value, by field and system",
  grain: "one row per field and system",
  columns: {
    field: dimension("Field of the customer record"),
    system: dimension("Exporting system"),
    records: measure("integer", "Customer records"),
    filled: measure("integer", "Records with a value"),
    share: measure("share", "Filled ÷ records", { metric: "completeness" }),
  },
  order: ["field", "system"],
  disclosure: { units: "records", parts: ["filled", "missing"], additive: [] },
  needs: ["customers"],
} as const satisfies PublishedTable;
