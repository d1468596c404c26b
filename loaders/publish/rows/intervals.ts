import type { Row } from "../../engines/engine.js";
import { meanInterval } from "../../methods/mean-interval.js";
import { nps } from "../../methods/nps-interval.js";
import { wilson } from "../../methods/wilson.js";
import { type Builder, int } from "./builder.js";
import { withChanges } from "./voice/nps-change.js";

const each =
  (mart: string, add: (row: Row) => Row): Builder =>
  async (marts) =>
    (await marts.rows(mart)).map((row) => ({ ...row, ...add(row) }));

/**
 * Scores are published to one decimal: more digits would claim a precision that no survey has, and means times answers
 * would add up to the hidden scores of the distribution.
 */
const points = (value: number): number => Math.round(value * 10) / 10;

export const npsColumns = (row: Row): { score: number | null; low: number | null; high: number | null } => {
  const counts = {
    promoters: int(row, "promoters"),
    passives: int(row, "passives"),
    detractors: int(row, "detractors"),
  };
  if (counts.promoters + counts.passives + counts.detractors === 0) return { score: null, low: null, high: null };
  const { score, low, high } = nps(counts);
  return { score: points(score), low: points(low), high: points(high) };
};

export const npsMonthly: Builder = async (marts) =>
  withChanges((await marts.rows("nps_monthly")).map((row) => ({ ...row, ...npsColumns(row) })));

export const csatMonthly: Builder = each("csat_monthly", (row) => {
  const answers = int(row, "answers");
  const { estimate, low, high } = wilson(int(row, "satisfied_answers"), answers);
  const sum = row.score_sum as number;
  const mean = answers >= 2 ? meanInterval(answers, sum, row.score_squares as number) : null;
  return {
    score: estimate,
    low,
    high,
    mean: points(sum / answers),
    mean_low: mean ? points(mean.low) : null,
    mean_high: mean ? points(mean.high) : null,
  };
});

/** A persona's NPS is left out where one of its three counts would stand for fewer than k persons. */
export const personas: Builder = async (marts) => {
  const { k } = marts.report.privacy;
  return (await marts.rows("personas")).map((row) => {
    const counts = [int(row, "promoters"), int(row, "passives"), int(row, "detractors")];
    const answers = counts.reduce((sum, count) => sum + count, 0);
    if (answers === 0 || counts.some((count) => count > 0 && count < k)) return { ...row, ...UNKNOWN_NPS };
    const { score, low, high } = npsColumns(row);
    return { ...row, nps: score, low, high, answers };
  });
};

const UNKNOWN_NPS = { nps: null, low: null, high: null, answers: null };

export const rfmCuts: Builder = each("rfm_cuts", ({ from_value, to_value }) => ({
  from: from_value ?? null,
  to: to_value ?? null,
}));
