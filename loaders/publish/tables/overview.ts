import { dimension, measure, type PublishedTable } from "../contract.js";
import { count, high, low } from "./columns.js";

export const headlines = {
  name: "headlines",
  description: "The report's headline numbers with the period before",
  grain: "one row per metric",
  columns: {
    metric: dimension("Metric, as in the registry"),
    value: measure("number", "Value, latest 12 months up to the as-of day unless the metric says otherwise"),
    low: low("number", "the value"),
    high: high("number", "the value"),
    n: count("Persons, answers or orders behind the value"),
    previous: measure("number", "Value of the 12 months before"),
    change: measure("number", "Relative change of amounts and counts; difference of rates and scores"),
    change_low: low("number", "the change"),
    change_high: high("number", "the change"),
    verdict: measure(
      "text",
      "better, worse, stable (interval holds 0), counted (a census, no interval) or not_comparable",
    ),
    target: measure("number", "Target from report.yaml"),
    target_verdict: measure("text", "met, missed or open (the interval holds the target)"),
  },
  order: ["position"],
  disclosure: { units: "units", parts: ["part", "complement"], additive: ["value"] },
  needs: [],
} as const satisfies PublishedTable;

export const insights = {
  name: "insights",
  description: "Tested findings, most important first; what was looked at and is not solid comes last",
  grain: "one row per finding",
  columns: {
    rank: dimension("Rank", "integer"),
    kind: dimension("Kind of finding"),
    subject: dimension("What it is about"),
    value: measure("number", "Value now"),
    reference: measure("number", "Value it is compared with"),
    low: low("number", "the difference or ratio"),
    high: high("number", "the difference or ratio"),
    n: count("Rows behind the finding"),
    q_value: measure("number", "p-value after Benjamini–Hochberg over all findings tried"),
    is_solid: measure("boolean", "q < 0.10 and large enough to matter"),
    grade: measure("text", "Evidence: A experiment, B adjusted, C descriptive"),
  },
  order: ["rank"],
  disclosure: { units: "units", additive: [] },
  needs: [],
} as const satisfies PublishedTable;

export const calendar = {
  name: "calendar",
  description: "What the team noted on its calendar; drawn on time series",
  grain: "one row per note",
  columns: {
    date: dimension("Day", "date"),
    label: dimension("What happened"),
    kind: dimension("promotion, holiday, incident or note"),
  },
  order: ["date", "label"],
  disclosure: "exempt",
  needs: [],
} as const satisfies PublishedTable;
