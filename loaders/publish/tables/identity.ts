import { dimension, measure, type PublishedTable } from "../contract.js";
import { count } from "./columns.js";

/** Exports whose rows can name somebody. */
const NAMING = [
  "customers",
  "orders",
  "order_lines",
  "tickets",
  "surveys",
  "messages",
  "events",
  "contracts",
  "loyalty_members",
] as const;

const duplicateRate = measure("share", "1 − persons ÷ customers records that lead to a person", {
  metric: "duplicate_rate",
});
const onRecord = (what: string) => measure("integer", what, { metric: "persons_on_record" });

export const identitySummary = {
  name: "identity_summary",
  description: "How many persons the records of customers exports really are, and how many stand in none",
  grain: "one row",
  columns: {
    records: count("Rows read from customers exports"),
    valid_records: count("Rows that lead to a person"),
    persons: onRecord("Distinct persons of these rows"),
    contact_only: measure("integer", "Further persons, known only by an id or a contact in other exports", {
      metric: "contact_only",
    }),
    duplicate_rate: duplicateRate,
    largest_cluster: count("Records that at least k persons have, or more: the largest such number"),
  },
  order: ["records"],
  disclosure: { units: "persons", parts: ["several", "contact_only"], additive: [] },
  needs: NAMING,
} as const satisfies PublishedTable;

export const identitySources = {
  name: "identity_sources",
  description: "How many records of its customers exports each system holds twice",
  grain: "one row per system; those in which fewer than k persons have two records stand together as other",
  columns: {
    system: dimension("Exporting system, or other"),
    records: count("Rows read from its customers exports"),
    valid_records: count("Rows that lead to a person"),
    persons: count("Distinct persons of these rows, within the system"),
    duplicate_rate: duplicateRate,
  },
  order: ["records desc", "system"],
  disclosure: {
    units: "persons",
    parts: ["records", "valid_records", "several", "elsewhere"],
    additive: ["records", "valid_records"],
  },
  needs: ["customers"],
} as const satisfies PublishedTable;

export const identityWaterfall = {
  name: "identity_waterfall",
  description:
    "What becomes of every row of customers exports on the way to one row per person, and who stands in the base besides",
  grain: "one row per step; steps of fewer than k stand together",
  columns: {
    step: dimension(
      "rows; less filtered, rejected and unusable (or left_out); valid; less within and across systems (or duplicates); persons; then contact_only, persons known only by an id or a contact in other exports; base",
    ),
    records: count("Records; from the step persons on, persons"),
  },
  order: ["position"],
  disclosure: { units: "units", additive: [] },
  needs: NAMING,
} as const satisfies PublishedTable;

export const identityOverlap = {
  name: "identity_overlap",
  description: "How many persons two systems both know, by a record, an order, a request or whatever names somebody",
  grain: "one row per pair of systems, the first no later than the second; a system with itself: its persons",
  columns: {
    system_a: dimension("Exporting system"),
    system_b: dimension("Exporting system"),
    persons: count("Persons that both know"),
  },
  order: ["system_a", "system_b"],
  disclosure: { units: "persons", parts: ["only_a", "only_b", "neither", "region"], additive: [] },
  needs: NAMING,
} as const satisfies PublishedTable;

export const identityClusterSizes = {
  name: "identity_cluster_sizes",
  description: "Persons by the number of their records in customers exports",
  grain: "one row per number of records; the last one takes in all above",
  columns: {
    records_per_person: dimension("1, 2 … and a last band such as 6+"),
    persons: count("Persons"),
  },
  order: ["position"],
  disclosure: {
    units: "persons",
    parts: ["several_in_all"],
    additive: ["persons"],
    rollups: [{ by: [], into: "identity_summary", measures: { persons: "persons" } }],
  },
  needs: ["customers"],
} as const satisfies PublishedTable;
