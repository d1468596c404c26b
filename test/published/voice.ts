import { nps } from "../../loaders/methods/nps-interval.js";
import { wilson } from "../../loaders/methods/wilson.js";
import type { PublishedRow } from "../../loaders/publish/write.js";

const tenth = (value: number): number => Math.round(10 * value) / 10;

const scored = (promoters: number, passives: number, detractors: number) => {
  const { score, low, high } = nps({ promoters, passives, detractors });
  return { score: tenth(score), low: tenth(low), high: tenth(high) };
};

const HIDDEN = {
  answers: null,
  promoters: null,
  passives: null,
  detractors: null,
  score: null,
  low: null,
  high: null,
  against_rest: null,
  step: null,
} as const;

type Answers = readonly [string, string, number, number, number, string | null] | readonly [string, string, null];

/** Everybody, two touchpoints with a hostile name beside them, statuses of which one is hidden and another keeps it company. */
const ANSWERS: readonly Answers[] = [
  ["all", "all", 656, 417, 257, null],
  ["touchpoint", "delivery", 441, 316, 213, "lower"],
  ["touchpoint", "<b>shop & café</b>", 215, 101, 44, "higher"],
  ["status", "at_risk", 278, 180, 101, "not_enough"],
  ["status", "loyal", 143, 88, 70, "not_enough"],
  ["status", "vip", 60, 52, 40, "lower"],
  ["status", "new", null],
  ["status", "other", null],
  ["age_group", "unknown", 331, 207, 128, null],
  ["age_group", "25_34", 165, 110, 69, "not_enough"],
  ["age_group", "other", 160, 100, 60, null],
];

export const npsBy: readonly PublishedRow[] = ANSWERS.map(([dimension, value, promoters, ...rest]) => {
  if (promoters === null) return { dimension, value, ...HIDDEN, suppressed: true };
  const [passives = 0, detractors = 0, against_rest = null] = rest;
  const answers = promoters + passives + detractors;
  return {
    ...{ dimension, value, answers, promoters, passives, detractors },
    ...scored(promoters, passives, detractors),
    against_rest,
    step: null,
    suppressed: false,
  };
});

export const npsWeighted: readonly PublishedRow[] = [
  { dimension: "status", groups: 5, weighted: 38.7, weighted_low: 28.3, weighted_high: 47.8, covered: 0.89 },
  { dimension: "age_group", groups: 7, weighted: 32.3, weighted_low: 27.6, weighted_high: 36.8, covered: 1 },
].map(({ dimension, groups, ...rest }) => ({
  dimension,
  groups,
  ...scored(656, 417, 257),
  ...rest,
  suppressed: false,
}));

/** Two scales, of which figures show the one that more rows use. */
const SATISFIED = [
  ["all", "all", 5, 594, 458, 4.1],
  ["all", "all", 10, 120, 71, 7.9],
  ["touchpoint", "service", 5, 401, 289, 3.9],
  ["touchpoint", "delivery", 5, 193, 169, 4.4],
] as const;

const shares = (answers: number, favourable: number, mean: number) => {
  const { estimate, low, high } = wilson(favourable, answers);
  return { score: estimate, low, high, mean, mean_low: tenth(mean - 0.1), mean_high: tenth(mean + 0.1) };
};

export const csatBy: readonly PublishedRow[] = SATISFIED.map(([dimension, value, scale_max, answers, good, mean]) => ({
  ...{ dimension, value, scale_max, answers },
  ...shares(answers, good, mean),
  suppressed: false,
}));

const EASY = [
  ["all", "all", 620, 450, 5.2],
  ["touchpoint", "service", 380, 262, 5],
  ["touchpoint", "delivery", 240, 188, 5.5],
] as const;

export const cesBy: readonly PublishedRow[] = EASY.map(([dimension, value, answers, good, mean]) => ({
  ...{ dimension, value, scale_max: 7, answers, easy: "high" },
  ...shares(answers, good, mean),
  suppressed: false,
}));
