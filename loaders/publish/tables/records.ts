import { dimension, measure, type PublishedTable } from "../contract.js";
import { count, high, low } from "./columns.js";

export const recordScores = {
  name: "record_scores",
  description: "How much of what the team uses each customer record holds: weights of usable fields ÷ weights of all",
  grain: "one row per band of the score and system",
  columns: {
    band: dimension(
      "under_20, 20_40, 40_60, 60_80 or 80_100 (%); under_40 or under_60 where fewer records stand lower than can be told",
    ),
    system: dimension("Exporting system"),
    records: measure("integer", "Customer records"),
    share: measure("share", "Of the system's records", { metric: "record_score" }),
  },
  order: ["system", "position"],
  disclosure: { units: "records", additive: ["records"], shares: { by: ["system"], columns: ["share"] } },
  needs: ["customers"],
} as const satisfies PublishedTable;

export const freshness = {
  name: "freshness",
  description: "How long ago customer records were last written, or their person last gave a sign of life",
  grain: "one row per band of age and system",
  columns: {
    band: dimension("under_6m, 6_12m, 12_24m, over_24m or unknown"),
    system: dimension("Exporting system"),
    records: measure("integer", "Customer records"),
    share: measure("share", "Of the system's records", { metric: "freshness" }),
  },
  order: ["system", "position"],
  disclosure: { units: "records", additive: ["records"], shares: { by: ["system"], columns: ["share"] } },
  needs: ["customers"],
} as const satisfies PublishedTable;

export const updateBatches = {
  name: "update_batches",
  description:
    "Days on which a program stamped more than a fifth of a system's records as changed: they verify nothing",
  grain: "one row per system and day",
  columns: {
    system: dimension("Exporting system"),
    day: dimension("Day (UTC)", "date"),
    records: measure("integer", "Records stamped on that day"),
    share: measure("share", "Of the system's records with a date of change"),
  },
  order: ["system", "day"],
  disclosure: { units: "records", parts: ["rest"], additive: [] },
  needs: ["customers"],
} as const satisfies PublishedTable;

export const changeRates = {
  name: "change_rates",
  description: "How often a field changes in a year, seen where one person has several records of different days",
  grain: "one row per field",
  columns: {
    field: dimension("Field of the customer record"),
    persons: measure("integer", "Persons with two records 30 days or more apart that both hold the field"),
    changes: count("Pairs of consecutive records whose values differ"),
    person_years: measure("number", "Years between these records, added up, whole"),
    rate: measure("share", "Changes ÷ person-years", { metric: "change_rate" }),
    low: low("share", "the rate"),
    high: high("share", "the rate"),
  },
  order: ["field"],
  disclosure: { units: "persons", parts: ["changed_persons", "unchanged_persons"], additive: [] },
  needs: ["customers"],
} as const satisfies PublishedTable;

export const anomalies = {
  name: "anomalies",
  description:
    "Records that somebody should look at, by family; one record may belong to several. Oddities, not faults",
  grain: "one row per family; those of fewer than k persons are left out",
  columns: {
    family: dimension("Family of oddities"),
    records: measure("integer", "Customer records", { metric: "anomalies" }),
    persons: measure("integer", "Distinct persons"),
  },
  order: ["position"],
  disclosure: { units: "persons", additive: [] },
  needs: ["customers"],
} as const satisfies PublishedTable;
