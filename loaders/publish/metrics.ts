import { ALERT_METRICS } from "./alert-metrics.js";
import { BRAND_LOYALTY_METRICS } from "./brand-loyalty-metrics.js";
import { HABIT_METRICS } from "./habit-metrics.js";
import { LOYALTY_METRICS } from "./loyalty-metrics.js";
import { SERVICE_METRICS } from "./service-metrics.js";
import { SHOP_METRICS } from "./shop-metrics.js";
import { SPENDING_METRICS } from "./spending-metrics.js";

import { VOICE_METRICS } from "./voice-metrics.js";
/** How a published number counts; it decides the format and the words beside it. */
export type Unit =
  | "customers"
  | "orders"
  | "answers"
  | "tickets"
  | "rows"
  | "money"
  | "share"
  | "nps"
  | "score"
  | "minutes"
  | "days"
  | "per_100_orders"
  | "bits";

export interface Metric {
  readonly id: string;
  readonly unit: Unit;
  /** The formula in the field's notation; both languages read the same symbols. */
  readonly formula: string;
  /** What the number is out of, where it is a rate. */
  readonly denominator?: string;
  /** Whether more is better; `neutral` takes no colour. */
  readonly good: "up" | "down" | "neutral";
  /** Fewest units (persons, answers, orders) behind a value before it is called more than indicative. */
  readonly minimum: number;
  readonly interval?:
    | "wilson"
    | "adjusted_wald"
    | "newcombe"
    | "t"
    | "order_statistic"
    | "poisson"
    | "log_log"
    | "beach_davidson"
    | "jackknife"
    | "delta"
    | "greenland_robins";
  readonly source?: string;
}

/** Every metric of the report, defined once: numbers, labels, glossary and tests read it here. Names live in the catalogue. */
export const METRICS = [
  { id: "customers", unit: "customers", formula: "count(person)", good: "up", minimum: 11 },
  {
    id: "buyers_12m",
    unit: "customers",
    formula: "count(person with ≥ 1 valid order in 12 months)",
    good: "up",
    minimum: 11,
  },
  { id: "revenue", unit: "money", formula: "Σ amount", good: "up", minimum: 11 },
  { id: "revenue_12m", unit: "money", formula: "Σ amount over 12 months", good: "up", minimum: 11 },
  { id: "orders", unit: "orders", formula: "count(valid order)", good: "up", minimum: 11 },
  {
    id: "average_basket",
    unit: "money",
    formula: "Σ amount of valid orders ÷ count(valid order)",
    denominator: "valid orders",
    good: "up",
    minimum: 50,
  },
  {
    id: "repeat_rate",
    unit: "share",
    formula: "count(buyer with ≥ 2 order-days in 12 months) ÷ count(buyer in 12 months)",
    denominator: "buyers in 12 months",
    good: "up",
    minimum: 30,
    interval: "wilson",
    source: "Wilson 1927",
  },
  {
    id: "identified_share",
    unit: "share",
    formula: "Σ amount of orders with a known person ÷ Σ amount",
    denominator: "revenue",
    good: "up",
    minimum: 30,
  },
  {
    id: "nps",
    unit: "nps",
    formula: "100 × (promoters − detractors) ÷ answers",
    denominator: "answers, one per person and period",
    good: "up",
    minimum: 30,
    interval: "adjusted_wald",
    source: "Reichheld 2003; Agresti & Coull 1998",
  },
  {
    id: "csat",
    unit: "share",
    formula: "count(two best scores) ÷ answers",
    denominator: "answers on one scale",
    good: "up",
    minimum: 30,
    interval: "wilson",
    source: "Wilson 1927",
  },
  {
    id: "csat_mean",
    unit: "score",
    formula: "Σ score ÷ answers",
    denominator: "answers on one scale",
    good: "up",
    minimum: 30,
    interval: "t",
  },
  ...VOICE_METRICS,
  { id: "tickets", unit: "tickets", formula: "count(request)", good: "neutral", minimum: 20 },
  {
    id: "tickets_per_100_orders",
    unit: "per_100_orders",
    formula: "100 × requests ÷ orders",
    denominator: "valid orders of the period",
    good: "down",
    minimum: 20,
    interval: "poisson",
    source: "Garwood 1936",
  },
  {
    id: "first_reply_median",
    unit: "minutes",
    formula: "P50(first reply − opening)",
    denominator: "requests opened in the period and answered",
    good: "down",
    minimum: 30,
    interval: "order_statistic",
  },
  {
    id: "first_reply_p90",
    unit: "minutes",
    formula: "P90(first reply − opening)",
    denominator: "requests opened in the period and answered",
    good: "down",
    minimum: 30,
    interval: "order_statistic",
  },
  {
    id: "contract_churn",
    unit: "share",
    formula: "persons lost in the period ÷ persons with a contract at its start",
    denominator: "customers with a contract at the start; over 12 months, customer-months",
    good: "down",
    minimum: 30,
    interval: "wilson",
    source: "Wilson 1927",
  },
  {
    id: "contract_churn_year",
    unit: "share",
    formula: "persons without a contract at the end of a year ÷ persons with one at its start",
    denominator: "customers with a contract a year before",
    good: "down",
    minimum: 30,
    interval: "wilson",
    source: "Wilson 1927",
  },
  {
    id: "contract_churn_money",
    unit: "share",
    formula: "(amount of those lost + amount cut − amount added, for net) ÷ amount at the start",
    denominator: "what those with a contract at the start paid per month",
    good: "down",
    minimum: 30,
  },
  {
    id: "contract_survival",
    unit: "share",
    formula: "Π (1 − contracts ended on the day ÷ persons still followed)",
    denominator: "persons who ever had a contract",
    good: "up",
    minimum: 20,
    interval: "log_log",
    source: "Kaplan & Meier 1958, log-rank of Mantel 1966",
  },
  {
    id: "cohort_return",
    unit: "share",
    formula: "count(buyer of the cohort in the period) ÷ count(person of the cohort)",
    denominator: "customers of the cohort",
    good: "up",
    minimum: 30,
    interval: "wilson",
    source: "Wilson 1927",
  },
  ...LOYALTY_METRICS,
  {
    id: "second_purchase",
    unit: "share",
    formula: "1 − Π (1 − second purchases of the day ÷ persons at risk)",
    denominator: "persons with a first purchase",
    good: "up",
    minimum: 50,
    interval: "log_log",
    source: "Kaplan & Meier 1958",
  },
  {
    id: "second_purchase_effect",
    unit: "orders",
    formula: "Σ orders in the 180 days after the second purchase ÷ count(person with a second purchase)",
    denominator: "persons followed for 180 days after their second purchase",
    good: "neutral",
    minimum: 100,
    interval: "t",
    source: "Spearman 1904, Bonett & Wright 2000",
  },
  {
    id: "lifecycle_flow",
    unit: "customers",
    formula: "active before + new + resurrected − dormant = active",
    good: "neutral",
    minimum: 11,
  },
  {
    id: "cohort_value",
    unit: "money",
    formula: "Σ (amount − returns) since the first purchase ÷ count(person of the cohort)",
    denominator: "customers of the cohort",
    good: "up",
    minimum: 30,
    source: "Fader, Hardie & Ross 2022",
  },
  {
    id: "age_structure",
    unit: "share",
    formula: "count(person of the age and gender) ÷ count(person)",
    denominator: "customers in the base",
    good: "neutral",
    minimum: 11,
  },
  {
    id: "region_index",
    unit: "customers",
    formula: "100 × (customers of the region ÷ its inhabitants) ÷ (customers ÷ inhabitants of all regions)",
    denominator: "inhabitants (INSEE, municipal population)",
    good: "neutral",
    minimum: 30,
  },
  {
    id: "category_value",
    unit: "share",
    formula:
      "count(person in the category’s best fifth and of that standing overall) ÷ count(person in the category’s best fifth)",
    denominator: "best fifth of a category’s buyers",
    good: "neutral",
    minimum: 100,
    interval: "wilson",
  },
  {
    id: "order_bands",
    unit: "share",
    formula: "count(person with so many valid orders) ÷ count(person with one or more)",
    denominator: "buyers of all time in the base",
    good: "neutral",
    minimum: 11,
  },
  {
    id: "main_category",
    unit: "share",
    formula: "count(person who spends most on the category) ÷ count(person with a known category in 24 months)",
    denominator: "buyers of 24 months with a known category",
    good: "neutral",
    minimum: 11,
  },
  ...BRAND_LOYALTY_METRICS,
  ...HABIT_METRICS,
  {
    id: "revenue_by_cohort",
    unit: "money",
    formula: "Σ (amount of valid orders − returns) in the period, by year of the first",
    good: "neutral",
    minimum: 11,
    source: "Fader, Hardie & Ross 2022",
  },
  {
    id: "revenue_change",
    unit: "money",
    formula: "Σ amount over 12 months − Σ amount over the 12 before",
    good: "up",
    minimum: 100,
    interval: "jackknife",
    source: "Fader, Hardie & Ross 2022, Kott 2001",
  },
  {
    id: "top_share",
    unit: "share",
    formula: "Σ amount of the most valuable buyers ÷ Σ amount of all buyers",
    denominator: "what all buyers have paid for valid orders",
    good: "neutral",
    minimum: 100,
    interval: "beach_davidson",
    source: "Lorenz 1905, Beach & Davidson 1983",
  },
  {
    id: "value_deciles",
    unit: "share",
    formula: "Σ margin or amount over 12 months of a tenth ÷ Σ of all buyers",
    denominator: "what the buyers of 12 months brought",
    good: "neutral",
    minimum: 100,
    source: "Fader, Hardie & Ross 2022",
  },
  ...SPENDING_METRICS,
  {
    id: "p_alive",
    unit: "share",
    formula: "P(still a customer | purchases so far)",
    denominator: "persons with a purchase and no contract",
    good: "up",
    minimum: 300,
    source: "Batislam, Denizel & Filiztekin 2007; Schmittlein, Morrison & Colombo 1987",
  },
  {
    id: "expected_orders",
    unit: "orders",
    formula: "Σ P(still a customer) × purchases in 12 months of one who is",
    good: "up",
    minimum: 300,
    source: "Batislam, Denizel & Filiztekin 2007; Schmittlein, Morrison & Colombo 1987",
  },
  {
    id: "clv",
    unit: "money",
    formula: "Σ purchases of each month × value of a purchase × margin rate ÷ (1 + discount)^month, over 12 months",
    good: "up",
    minimum: 300,
    interval: "delta",
    source: "Fader, Hardie & Lee 2005",
  },
  {
    id: "retention_gain",
    unit: "money",
    formula:
      "buyers of 12 months × points ÷ 100 × Σ share of those who left × mean of those who stayed, by how often they had bought",
    good: "up",
    minimum: 30,
    interval: "t",
  },
  {
    id: "newcomer_value",
    unit: "money",
    formula: "Σ (amount − returns) by the month × margin rate ÷ new customers",
    denominator: "persons who first bought in the year before the last",
    good: "up",
    minimum: 50,
    interval: "t",
  },
  {
    id: "holdout_error",
    unit: "share",
    formula: "purchases foreseen ÷ purchases made − 1",
    denominator: "purchases of the hold-out",
    good: "neutral",
    minimum: 300,
  },
  {
    id: "completeness",
    unit: "share",
    formula: "filled ÷ records",
    denominator: "records of the system",
    good: "up",
    minimum: 11,
  },
  {
    id: "validity",
    unit: "share",
    formula: "valid ÷ filled",
    denominator: "records with a value",
    good: "up",
    minimum: 11,
  },
  {
    id: "record_score",
    unit: "share",
    formula: "Σ weight of usable fields ÷ Σ weight of exported fields",
    denominator: "weights of the fields that any system exports",
    good: "up",
    minimum: 11,
  },
  {
    id: "freshness",
    unit: "days",
    formula: "as-of day − max(written by hand, last order, request, answer or click)",
    good: "down",
    minimum: 11,
  },
  {
    id: "change_rate",
    unit: "share",
    formula: "changes between consecutive records ÷ person-years between them",
    denominator: "person-years between records of one person, 30 days or more apart",
    good: "neutral",
    minimum: 11,
    interval: "poisson",
    source: "Garwood 1936",
  },
  {
    id: "rule_failures",
    unit: "share",
    formula: "failed ÷ checked",
    denominator: "values or rows that the rule checks",
    good: "down",
    minimum: 1,
  },
  {
    id: "anomalies",
    unit: "rows",
    formula: "count(record of the family)",
    good: "neutral",
    minimum: 11,
  },
  {
    id: "rows_rejected",
    unit: "rows",
    formula: "rows rejected ÷ rows read",
    denominator: "rows read",
    good: "down",
    minimum: 1,
  },
  {
    id: "persona_share",
    unit: "share",
    formula: "customers attached ÷ customers in the base",
    denominator: "customers in the base",
    good: "neutral",
    minimum: 11,
  },
  {
    id: "lifecycle_status",
    unit: "customers",
    formula: "first matching rule of the life cycle",
    good: "neutral",
    minimum: 11,
  },
  {
    id: "lifecycle_transition",
    unit: "share",
    formula: "count(person with both statuses) ÷ count(person with the earlier status)",
    denominator: "customers with the earlier status",
    good: "neutral",
    minimum: 30,
  },
  {
    id: "segment_quality",
    unit: "share",
    formula: "η² = Σ n (mean of the side − mean)² ÷ Σ (revenue of 12 months − mean)²",
    denominator: "differences in revenue of 12 months between customers",
    good: "up",
    minimum: 100,
    interval: "jackknife",
    source: "Fisher 1925; Kott 2001",
  },
  {
    id: "flag_share",
    unit: "share",
    formula: "count(customer with the trait) ÷ count(customer of whom it can be told)",
    denominator: "customers of whom the trait can be told",
    good: "neutral",
    minimum: 30,
  },
  ...SHOP_METRICS,
  {
    id: "heat",
    unit: "share",
    formula:
      "count(person who bought within 30 days) ÷ count(person in the band), bands of Σ weight × 2^(−age ÷ half-life)",
    denominator: "persons in the band on that day",
    good: "up",
    minimum: 30,
    interval: "wilson",
    source: "Wilson 1927, ratio: Katz et al. 1978",
  },
  {
    id: "reachable_share",
    unit: "share",
    formula: "count(person with a usable address, a consent and no refusal since) ÷ count(person)",
    denominator: "people in the base",
    good: "up",
    minimum: 30,
  },
  {
    id: "data_coverage",
    unit: "share",
    formula: "count(person with data of the family) ÷ count(person)",
    denominator: "people in the base",
    good: "up",
    minimum: 30,
  },
  {
    id: "attached_share",
    unit: "share",
    formula: "interactions of a known person ÷ interactions",
    denominator: "interactions of 12 months",
    good: "up",
    minimum: 30,
  },
  {
    id: "question_response",
    unit: "share",
    formula: "answers ÷ times asked",
    denominator: "times asked",
    good: "up",
    minimum: 30,
    interval: "wilson",
    source: "Wilson 1927",
  },
  {
    id: "quality_cost",
    unit: "money",
    formula: "surplus records × messages per record × unit cost + messages not delivered × unit cost",
    good: "down",
    minimum: 11,
  },
  {
    id: "enrichment_match",
    unit: "share",
    formula: "persons with a value ÷ persons put to the provider",
    denominator: "persons put to the provider",
    good: "up",
    minimum: 30,
    interval: "wilson",
    source: "Wilson 1927",
  },
  {
    id: "persons_on_record",
    unit: "customers",
    formula: "count(person with ≥ 1 record in a customers export)",
    good: "neutral",
    minimum: 11,
  },
  {
    id: "contact_only",
    unit: "customers",
    formula: "count(person) − count(person with ≥ 1 record in a customers export)",
    good: "neutral",
    minimum: 11,
  },
  {
    id: "duplicate_rate",
    unit: "share",
    formula: "1 − persons on record ÷ records of customers exports that lead to a person",
    denominator: "records of customers exports that lead to a person",
    good: "down",
    minimum: 11,
  },
  {
    id: "identity_precision",
    unit: "share",
    formula: "copies linked to the right person ÷ copies linked",
    denominator: "copies linked to somebody",
    good: "up",
    minimum: 100,
    interval: "wilson",
    source: "Wilson 1927",
  },
  {
    id: "identity_recall",
    unit: "share",
    formula: "copies linked to the right person ÷ copies hidden",
    denominator: "copies hidden in the base",
    good: "up",
    minimum: 100,
    interval: "wilson",
    source: "Wilson 1927",
  },
  {
    id: "match_weight",
    unit: "bits",
    formula: "log₂(m ÷ u), added up",
    good: "neutral",
    minimum: 11,
    source: "Fellegi & Sunter 1969",
  },
  {
    id: "rfm_outlook",
    unit: "share",
    formula: "count(person who bought within 90 days after the score) ÷ count(person with the score)",
    denominator: "persons with the score",
    good: "up",
    minimum: 30,
    interval: "wilson",
    source: "Wilson 1927",
  },
  {
    id: "rfm_stability",
    unit: "share",
    formula: "count(person in the same segment a month later) ÷ count(person in the segment)",
    denominator: "persons in the segment",
    good: "neutral",
    minimum: 30,
    interval: "wilson",
    source: "Wilson 1927",
  },
  { id: "rfm", unit: "customers", formula: "R (1–5) × V = ⌊(F + M) ÷ 2⌋", good: "neutral", minimum: 500 },
  ...SERVICE_METRICS,
  ...ALERT_METRICS,
] as const satisfies readonly Metric[];

export type MetricId = (typeof METRICS)[number]["id"];

export const metric = (id: MetricId): Metric => METRICS.find((candidate) => candidate.id === id) as Metric;
