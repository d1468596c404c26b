import type { PublishedRow } from "../../loaders/publish/write.js";

const HIDDEN = {
  ...{ persons: null, contactable: null, revenue_12m: null, likes: null, asked: null, answered: null },
  ...{ answer_rate: null, likely: null, likely_low: null, likely_high: null, suppressed: true },
} as const;

/** One crossing is hidden; a segment of the team has the id of a crossing of the report. */
export const npsValueCrossings: readonly PublishedRow[] = [
  {
    ...{ kind: "crossing", crossing: "regular_detractors", persons: 129, contactable: 84, revenue_12m: 21_402.5 },
    ...{ likes: 1_105, asked: 960, answered: 489, answer_rate: 0.509 },
    ...{ likely: 292, likely_low: 251, likely_high: 336, suppressed: false },
  },
  { kind: "crossing", crossing: "big_basket_detractors", ...HIDDEN },
  {
    ...{ kind: "crossing", crossing: "best_promoters", persons: 94, contactable: 71, revenue_12m: 30_120 },
    ...{ likes: 312, asked: 280, answered: 171, answer_rate: 0.611 },
    ...{ likely: 172, likely_low: 148, likely_high: 194, suppressed: false },
  },
  {
    ...{ kind: "segment", crossing: "regular_detractors", persons: 129, contactable: 84, revenue_12m: 21_402.5 },
    ...{ likes: null, asked: null, answered: null, answer_rate: null },
    ...{ likely: null, likely_low: null, likely_high: null, suppressed: false },
  },
];

export const npsProfits: readonly PublishedRow[] = [
  {
    nps_class: "promoter",
    persons: 656,
    revenue_12m: 88_400,
    share: 0.268,
    likely: 0.472,
    low: 0.43,
    high: 0.514,
    most: 0.73,
  },
  {
    nps_class: "passive",
    persons: 417,
    revenue_12m: 55_100,
    share: 0.167,
    likely: 0.302,
    low: 0.264,
    high: 0.34,
    most: 0.629,
  },
  {
    nps_class: "detractor",
    persons: 257,
    revenue_12m: 33_900,
    share: 0.103,
    likely: 0.226,
    low: 0.19,
    high: 0.262,
    most: 0.565,
  },
  {
    nps_class: "none",
    persons: 12_208,
    revenue_12m: 152_500,
    share: 0.462,
    likely: null,
    low: null,
    high: null,
    most: null,
  },
].map((row) => ({ ...row, suppressed: false }));
