import type { METRICS, Metric, Unit } from "../../../loaders/publish/metrics.js";

type Registered = (typeof METRICS)[number];
export type Formula = Registered["formula"];
export type Denominator = Extract<Registered, { denominator: string }>["denominator"];

/** Words of the glossary. */
export const glossary = {
  answer: (metrics: number) => `Each of the ${metrics} metrics has one definition, the same on every page.`,
  formula: "Formula",
  formulaOf: (formula: Formula): string => formula,
  denominatorOf: (denominator: Denominator): string => denominator,
  denominator: "Out of",
  unit: "Counted in",
  good: "Better when",
  interval: "Interval",
  noInterval: "none: a count, not an estimate",
  minimum: "Indicative under",
  source: "After",
  reading: "How to read it",
  link: (name: string) => `Link to ${name}`,
  directions: { up: "it rises", down: "it falls", neutral: "neither: it describes" } satisfies Record<
    Metric["good"],
    string
  >,
  intervals: {
    wilson: "Wilson, 95%",
    adjusted_wald: "adjusted Wald, 95%",
    newcombe: "Newcombe, 95%",
    t: "Student’s t, 95%",
    order_statistic: "order statistics, 95%",
    log_log: "log(−log) of Kaplan–Meier, 95%",
    beach_davidson: "Beach–Davidson, 95%",
    jackknife: "delete-a-group jackknife, 95%",
    delta: "of the parameters, delta method, 95%",
    poisson: "exact Poisson, 95%",
    greenland_robins: "Greenland–Robins on the logarithm, 95%",
  } satisfies Record<NonNullable<Metric["interval"]>, string>,
  units: {
    customers: "persons",
    orders: "orders",
    answers: "answers",
    tickets: "requests",
    rows: "rows",
    money: "money",
    share: "share, in %",
    nps: "points, −100 to 100",
    score: "points of the scale",
    minutes: "minutes or hours",
    days: "days",
    per_100_orders: "requests per 100 orders",
    bits: "bits",
  } satisfies Record<Unit, string>,
  hidden: {
    suppressed: "Hidden",
    suppressedText: (k: number) =>
      `Fewer than ${k} persons stand behind the number, or it would give such a number away by subtraction. It is not zero for all that.`,
    missing: "Not known",
    missingText: "The exports do not say, or there is nothing to divide by.",
    zero: "Zero",
    zeroText: "It was counted, and there were none.",
  },
  lifecycle: {
    finding: "The life cycle: the first rule that fits decides",
    status: "Status",
    rule: "Rule",
    days: (n: string) => `${n} days`,
    note: "d = days since the last order; the limits are derived from the time between two orders unless report.yaml sets them.",
    rules: {
      out_of_scope: () => "Marked as deleted, opposed, deceased, test or staff",
      prospect: () => "No valid order, never a contract",
      contract_ended: () =>
        "No valid order; had a contract, has none now. Whatever was ordered, where report.yaml says that contracts decide",
      lost: ({ lost }: LifecycleDays) => `d > ${lost}`,
      inactive: ({ inactive, lost }: LifecycleDays) => `${inactive} < d ≤ ${lost}`,
      at_risk: ({ at_risk, inactive, new: days }: LifecycleDays) =>
        `${at_risk} < d ≤ ${inactive}; or, from 4 orders on, d > 3 times the person’s own median gap and d > ${days}`,
      reactivated: ({ inactive, at_risk }: LifecycleDays) =>
        `Gap before the last order > ${inactive}, and d ≤ ${at_risk}`,
      new: ({ new: days }: LifecycleDays) => `One order, first seen at most ${days} ago`,
      vip: ({ worth }: LifecycleDays) =>
        `Top tenth of the buyers of 12 months by ${worth}, with at least 2 orders in them`,
      loyal: () => "At least 3 orders in 12 months; or orders in each of the last two half-years and at least 3 in all",
      active: ({ at_risk }: LifecycleDays) => `Everyone else: d ≤ ${at_risk}, or a running contract without an order`,
    },
    /** What the best are told by. */
    worth: { margin: "margin", revenue: "revenue net of returns (too few lines have a cost to tell margins)" },
    unknown: "a limit not derived yet",
  },
  rfm: {
    finding: "RFM segments: where a customer stands by recency and value",
    segment: "Segment",
    meaning: "Who they are",
    cells: "R and V",
    window: (months: number | null) =>
      months === null ? "Scored over the whole history." : `Scored over the last ${months} months.`,
    mergeDays: "Orders of one day count as one.",
    note: "R is the recency score, V = ⌊(F + M) ÷ 2⌋ the mean of the scores for frequency and monetary value.",
  },
};

/** Limits of the life cycle, written as days. */
export interface LifecycleDays {
  readonly new: string;
  readonly at_risk: string;
  readonly inactive: string;
  readonly lost: string;
  readonly worth: string;
}
