import { type NpsCounts, nps } from "./nps-interval.js";
import type { Interval } from "./wilson.js";

/** What one group of answers does to the score of all, in points. */
export interface NpsEffect extends Interval {
  /** Share of all answers. */
  readonly share: number;
}

/**
 * NPS of all answers less NPS without some of them: below 0 where they pull the score down. It is their share times the difference
 * between their score and that of the rest, whose limits are combined as `newcombe` does for shares (Zou & Donner 2008, Statistics in
 * Medicine 27). null where nothing is left out or nothing is left; RangeError where a count exceeds that of all.
 */
export function npsWithout(all: NpsCounts, part: NpsCounts, level = 0.95): NpsEffect | null {
  const rest = {
    promoters: all.promoters - part.promoters,
    passives: all.passives - part.passives,
    detractors: all.detractors - part.detractors,
  };
  if (Math.min(...Object.values(rest)) < 0)
    throw new RangeError("npsWithout: expected a part of all answers, received more than there are");
  const [n, of] = [total(part), total(all)];
  if (n === 0 || n === of) return null;
  const [own, others] = [nps(part, level), nps(rest, level)];
  const share = n / of;
  const difference = own.score - others.score;
  return {
    share,
    estimate: share * difference,
    low: share * (difference - Math.hypot(own.score - own.low, others.high - others.score)),
    high: share * (difference + Math.hypot(own.high - own.score, others.score - others.low)),
  };
}

const total = ({ promoters, passives, detractors }: NpsCounts): number => promoters + passives + detractors;
