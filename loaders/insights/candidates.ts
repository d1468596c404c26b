import type { Row } from "../engines/engine.js";
import { newcombe } from "../methods/newcombe.js";
import { twoSidedP } from "../methods/normal.js";
import { npsDifference } from "../methods/nps-interval.js";
import { poissonRatio } from "../methods/poisson-ratio.js";

/** A difference that was tested, before it is ranked. */
export interface Candidate {
  readonly kind: "ticket_reason" | "second_purchase_channel" | "nps_change";
  readonly subject: string;
  readonly value: number;
  readonly reference: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
  readonly pValue: number;
  /** Large enough to matter to the business. */
  readonly isMaterial: boolean;
  /** Size of the effect on a common scale: the natural logarithm of a ratio, or standard errors for differences. */
  readonly effect: number;
}

const count = (row: Row, column: string): number => Number(row[column] ?? 0);

/** Requests per 100 orders of the last 90 days against the same days a year before, by reason. */
export function reasonCandidates(rows: readonly Row[], k: number): Candidate[] {
  return rows.flatMap((row): Candidate[] => {
    const smallest = Math.min(count(row, "units_now"), count(row, "units_before"));
    const exposures = [count(row, "orders_now"), count(row, "orders_before")] as const;
    if (smallest < k || Math.min(...exposures) === 0) return [];
    const now = { count: count(row, "tickets_now"), exposure: exposures[0] };
    const then = { count: count(row, "tickets_before"), exposure: exposures[1] };
    const { estimate, low, high, p_value } = poissonRatio(now, then);
    return [
      {
        kind: "ticket_reason",
        subject: String(row.reason),
        value: (100 * now.count) / now.exposure,
        reference: (100 * then.count) / then.exposure,
        low,
        high,
        n: now.count,
        pValue: p_value,
        isMaterial: estimate >= 1.25 || estimate <= 0.8,
        effect: Math.abs(Math.log(estimate)),
      },
    ];
  });
}

/** Second purchase within 180 days after a first one on the web and in a shop. */
export function secondPurchaseCandidates(rows: readonly Row[], k: number): Candidate[] {
  const at = (channel: string) => rows.find((row) => row.channel === channel);
  const [web, store] = [at("web"), at("store")];
  if (!web || !store) return [];
  const [first, second] = [web, store].map((row) => ({ successes: count(row, "returned"), n: count(row, "buyers") }));
  if (!first || !second) return [];
  const parts = [first.successes, first.n - first.successes, second.successes, second.n - second.successes];
  if (Math.min(...parts) < k) return [];
  const { estimate, low, high } = newcombe(first, second);
  const pooled = (first.successes + second.successes) / (first.n + second.n);
  const z = estimate / Math.sqrt(pooled * (1 - pooled) * (1 / first.n + 1 / second.n));
  return [
    {
      kind: "second_purchase_channel",
      subject: "web",
      value: first.successes / first.n,
      reference: second.successes / second.n,
      low,
      high,
      n: first.n + second.n,
      pValue: twoSidedP(z),
      isMaterial: Math.abs(estimate) >= 0.03,
      effect: Math.abs(Math.log(first.successes / first.n / (second.successes / second.n))),
    },
  ];
}

/** NPS of the last 12 months against the 12 before. */
export function npsCandidates(rows: readonly Row[], k: number): Candidate[] {
  const of = (period: string) => {
    const row = rows.find((candidate) => candidate.period === period) ?? {};
    return {
      promoters: count(row, "promoters"),
      passives: count(row, "passives"),
      detractors: count(row, "detractors"),
    };
  };
  const [now, then] = [of("current"), of("previous")];
  if (Math.min(...Object.values(now), ...Object.values(then)) < k) return [];
  const { difference, low, high, p_value } = npsDifference(then, now);
  const score = (counts: typeof now) =>
    (100 * (counts.promoters - counts.detractors)) / (counts.promoters + counts.passives + counts.detractors);
  return [
    {
      kind: "nps_change",
      subject: "all",
      value: score(now),
      reference: score(then),
      low,
      high,
      n: now.promoters + now.passives + now.detractors,
      pValue: p_value,
      isMaterial: Math.abs(difference) >= 3,
      effect: Math.abs(difference) / 50,
    },
  ];
}
