import { npsCandidates, reasonCandidates, secondPurchaseCandidates } from "../../insights/candidates.js";
import { rankInsights } from "../../insights/insights.js";
import type { PublishedName } from "../tables.js";
import type { Builder } from "./builder.js";
import { headlines } from "./headlines.js";
import { churnMonthly, csatMonthly, npsMonthly, personas, rfmCuts } from "./intervals.js";

const insights: Builder = async (marts) => {
  const { k } = marts.report.privacy;
  return rankInsights([
    ...reasonCandidates(await marts.rows("insight_reasons"), k),
    ...secondPurchaseCandidates(await marts.rows("insight_second_purchase"), k),
    ...npsCandidates(await marts.rows("headline_voice"), k),
  ]);
};

/** Tables whose rows are more than the mart of the same name. */
export const BUILDERS: Readonly<Partial<Record<PublishedName, Builder>>> = {
  headlines,
  insights,
  churn_monthly: churnMonthly,
  csat_monthly: csatMonthly,
  nps_monthly: npsMonthly,
  personas,
  rfm_cuts: rfmCuts,
};

/** Marts that a published table is built from, where they are not the one of its own name. */
export const MARTS: Readonly<Partial<Record<PublishedName, readonly string[]>>> = {
  headlines: ["headline_base", "headline_sales", "headline_voice", "headline_service", "churn_monthly"],
  insights: ["insight_reasons", "insight_second_purchase", "headline_voice"],
};
