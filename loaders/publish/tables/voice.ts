import { dimension, measure, type PublishedTable } from "../contract.js";
import { high, low, month } from "./columns.js";

export const npsMonthly = {
  name: "nps_monthly",
  description: "Net Promoter Score per month of answer, each person's latest answer of the month",
  grain: "one row per month",
  columns: {
    month,
    answers: measure("integer", "Answers, one per person"),
    score: measure("nps", "% promoters (9–10) − % detractors (0–6)", { metric: "nps" }),
    low: low("nps", "the score"),
    high: high("nps", "the score"),
    is_complete: measure("boolean", "The data covers the whole month"),
    change: measure("nps", "Score less that of the period before, where both are whole and shown"),
    change_low: low("nps", "the change"),
    change_high: high("nps", "the change"),
    movement: measure(
      "text",
      "higher or lower than the period before; not_enough where there are not enough answers to tell",
    ),
  },
  order: ["month"],
  disclosure: { units: "answers", parts: ["promoters", "passives", "detractors"], additive: [] },
  needs: ["surveys"],
} as const satisfies PublishedTable;

export const csatMonthly = {
  name: "csat_monthly",
  description: "Satisfaction per month of answer: share of the two best scores, and the mean",
  grain: "one row per month and scale",
  columns: {
    month,
    scale_max: dimension("Highest score of the scale; scales are never mixed", "integer"),
    answers: measure("integer", "Answers"),
    score: measure("share", "Share of the two best scores", { metric: "csat" }),
    low: low("share", "the share"),
    high: high("share", "the share"),
    mean: measure("number", "Mean score", { metric: "csat_mean" }),
    mean_low: low("number", "the mean"),
    mean_high: high("number", "the mean"),
    is_complete: measure("boolean", "The data covers the whole month"),
  },
  order: ["month", "scale_max"],
  disclosure: { units: "units", parts: ["satisfied", "others"], additive: [] },
  needs: ["surveys"],
} as const satisfies PublishedTable;

export const csatDistribution = {
  name: "csat_distribution",
  description: "Satisfaction answers by score over the whole history",
  grain: "one row per scale and score",
  columns: {
    scale_max: dimension("Highest score of the scale", "integer"),
    score: dimension("Score given", "integer"),
    answers: measure("integer", "Answers"),
    share: measure("share", "Of the scale's answers"),
  },
  order: ["scale_max", "score"],
  disclosure: { units: "units", additive: ["answers"], shares: { by: ["scale_max"], columns: ["share"] } },
  needs: ["surveys"],
} as const satisfies PublishedTable;
