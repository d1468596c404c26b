import { dimension, measure, type PublishedTable } from "../contract.js";
import { count, high, low } from "./columns.js";

const criterion = dimension(
  "all, touchpoint, channel, store or category (of the order the survey follows), status, rfm_segment, age_group or home_region",
);
const value = dimension(
  "Its value; unknown where nothing tells it, outside for people who are not in the base, other for values of too few answers, which stand together",
);

export const npsBy = {
  name: "nps_by",
  description: "Net Promoter Score of the last 12 months by what the survey was about and by who answered",
  grain: "one row per criterion and value, each person's latest answer of the 12 months",
  columns: {
    dimension: criterion,
    value,
    answers: measure("integer", "Answers, one per person"),
    promoters: count("Scores 9 and 10"),
    passives: count("Scores 7 and 8"),
    detractors: count("Scores 0 to 6"),
    score: measure("nps", "% promoters − % detractors", { metric: "nps" }),
    low: low("nps", "the score"),
    high: high("nps", "the score"),
    step: dimension("Place of a touchpoint in the customer’s journey, where report.yaml tells it", "integer"),
    against_rest: measure(
      "text",
      "higher or lower than all other answers; not_enough where there are not enough answers to tell (all tests together, Benjamini–Hochberg at 5 %)",
    ),
  },
  order: ["position", "dimension", "answers desc", "value"],
  disclosure: {
    units: "answers",
    parts: ["promoters", "passives", "detractors"],
    additive: ["answers", "promoters", "passives", "detractors"],
  },
  needs: ["surveys"],
} as const satisfies PublishedTable;

export const npsWeighted = {
  name: "nps_weighted",
  description: "Net Promoter Score as answered, and weighted so that each group counts as much as the base holds of it",
  grain: "one row per criterion of persons",
  columns: {
    dimension: dimension("status, rfm_segment, age_group or home_region"),
    groups: count("Groups told apart; those of too few answers stand together"),
    score: measure("nps", "As answered, by everybody", { metric: "nps" }),
    low: low("nps", "the score"),
    high: high("nps", "the score"),
    weighted: measure("nps", "Weighted to the base", { metric: "nps_weighted" }),
    weighted_low: low("nps", "the weighted score"),
    weighted_high: high("nps", "the weighted score"),
    covered: measure("share", "Of the base, in a group that has answers"),
  },
  order: ["position"],
  disclosure: {
    units: "answers",
    parts: ["uncovered_persons"],
    additive: [],
  },
  needs: ["surveys"],
} as const satisfies PublishedTable;

const scores = {
  dimension: criterion,
  value,
  scale_max: dimension("Highest score of the scale; scales are never mixed", "integer"),
  answers: measure("integer", "Answers"),
};
const mean = {
  mean_low: low("number", "the mean"),
  mean_high: high("number", "the mean"),
};

export const csatBy = {
  name: "csat_by",
  description: "Satisfaction of the last 12 months by what the survey was about and by who answered",
  grain: "one row per criterion, value and scale",
  columns: {
    ...scores,
    score: measure("share", "Share of the two best scores", { metric: "csat" }),
    low: low("share", "the share"),
    high: high("share", "the share"),
    mean: measure("number", "Mean score", { metric: "csat_mean" }),
    ...mean,
  },
  order: ["position", "dimension", "scale_max", "answers desc", "value"],
  disclosure: { units: "units", parts: ["favourable", "others"], additive: ["answers"] },
  needs: ["surveys"],
} as const satisfies PublishedTable;

export const cesBy = {
  name: "ces_by",
  description: "Effort (CES) of the last 12 months by what the survey was about and by who answered",
  grain: "one row per criterion, value and scale",
  columns: {
    ...scores,
    easy: measure("text", "Which end of the scale is little effort, as report.yaml says: high or low"),
    score: measure("share", "Share of answers on the easy side of the middle of the scale", { metric: "ces" }),
    low: low("share", "the share"),
    high: high("share", "the share"),
    mean: measure("number", "Mean score, on the scale as it was asked", { metric: "ces_mean" }),
    ...mean,
  },
  order: ["position", "dimension", "scale_max", "answers desc", "value"],
  disclosure: { units: "units", parts: ["favourable", "others"], additive: ["answers"] },
  needs: ["surveys"],
} as const satisfies PublishedTable;
