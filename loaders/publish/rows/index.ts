import { npsCandidates, reasonCandidates, secondPurchaseCandidates } from "../../insights/candidates.js";
import { rankInsights } from "../../insights/insights.js";
import type { PublishedName } from "../tables.js";
import { brandLoyalty } from "./brand-loyalty.js";
import type { Builder } from "./builder.js";
import { catchment } from "./catchment.js";
import { categoryValue } from "./category-value.js";
import { changeRates } from "./changes.js";
import { churnPrecursors } from "./churn-precursors.js";
import { anomalies, goldenRules, identityWeights } from "./coarser.js";
import { concentration } from "./concentration.js";
import { churnMonthly, churnReasons, survival } from "./contracts.js";
import { habits } from "./habits.js";
import { headlines } from "./headlines.js";
import { heatCalibration } from "./heat.js";
import { csatMonthly, npsMonthly, personas, rfmCuts } from "./intervals.js";
import { lifecycleFlow } from "./lifecycle-flow.js";
import { lifecycleTransitions } from "./lifecycle-transitions.js";
import { onboarding } from "./onboarding.js";
import { identifiedStores, reachability, reachabilitySets, zeroParty } from "./reach.js";
import { recordScores } from "./record-scores.js";
import { cohortReturns, retention } from "./retention.js";
import { revenueByCohort } from "./revenue-by-cohort.js";
import { revenueChangeRows } from "./revenue-change.js";
import { rfmByCategory, rfmOutlook, rfmStability } from "./rfm.js";
import { secondPurchaseCurve } from "./second-purchase.js";
import { secondPurchaseEffect } from "./second-purchase-effect.js";
import { segmentsCustom } from "./segments-custom.js";
import { backlogDaily } from "./service/backlog.js";
import { replyTimeBy } from "./service/reply-time-by.js";
import { serviceLoyalty } from "./service/service-loyalty.js";
import { ticketAlerts } from "./service/ticket-alerts.js";
import { ticketHandling } from "./service/ticket-handling.js";
import { ticketRates } from "./service/ticket-rates.js";
import { ticketReasons } from "./service/ticket-reasons.js";
import { identityProfiles, identitySensitivity, identitySummary } from "./unified.js";
import { acquisition } from "./value/acquisition.js";
import { valueDeciles } from "./value/deciles.js";
import { clvHoldout } from "./value/holdout.js";
import { investment } from "./value/investment.js";
import { clvGates, clvModel } from "./value/model.js";
import { retentionGain } from "./value/retention.js";
import { clvAtRisk, clvSegments } from "./value/segments.js";
import { crossings } from "./voice/crossings.js";
import { npsBy } from "./voice/nps-by.js";
import { npsWeighted } from "./voice/nps-weighted.js";
import { profits } from "./voice/profits.js";
import { followUp, surveyFunnel, surveyRules } from "./voice/programme.js";
import { scoresBy } from "./voice/scores-by.js";
import { enrichmentValue } from "./waste.js";

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
  anomalies,
  golden_rules: goldenRules,
  catchment,
  habits,
  brand_loyalty: brandLoyalty,
  category_value: categoryValue,
  change_rates: changeRates,
  churn_monthly: churnMonthly,
  churn_reasons: churnReasons,
  churn_precursors: churnPrecursors,
  survival,
  csat_monthly: csatMonthly,
  nps_monthly: npsMonthly,
  nps_by: npsBy,
  survey_funnel: surveyFunnel,
  survey_rules: surveyRules,
  detractor_follow_up: followUp,
  nps_value_crossings: crossings,
  nps_profits: profits,
  nps_weighted: npsWeighted,
  csat_by: scoresBy("csat"),
  ces_by: scoresBy("ces"),
  reply_time_by: replyTimeBy,
  ticket_reasons: ticketReasons,
  ticket_alerts: ticketAlerts,
  ticket_rates: ticketRates,
  ticket_handling: ticketHandling,
  backlog_daily: backlogDaily,
  service_loyalty: serviceLoyalty,
  concentration,
  retention_gain: retentionGain,
  acquisition,
  value_deciles: valueDeciles,
  investment,
  clv_gates: clvGates,
  clv_model: clvModel,
  clv_holdout: clvHoldout,
  clv_segments: clvSegments,
  clv_at_risk: clvAtRisk,
  lifecycle_flow: lifecycleFlow,
  lifecycle_transitions: lifecycleTransitions,
  heat_calibration: heatCalibration,
  personas,
  record_scores: recordScores,
  cohort_returns: cohortReturns,
  retention,
  onboarding,
  revenue_by_cohort: revenueByCohort,
  revenue_change: revenueChangeRows,
  rfm_cuts: rfmCuts,
  rfm_by_category: rfmByCategory,
  rfm_outlook: rfmOutlook,
  rfm_stability: rfmStability,
  second_purchase_curve: secondPurchaseCurve,
  second_purchase_effect: secondPurchaseEffect,
  segments_custom: segmentsCustom,
  identified_stores: identifiedStores,
  reachability,
  reachability_sets: reachabilitySets,
  zero_party: zeroParty,
  enrichment_value: enrichmentValue,
  identity_summary: identitySummary,
  identity_weights: identityWeights,
  identity_profiles: identityProfiles,
  identity_sensitivity: identitySensitivity,
};

/** What every forecast is computed from. */
const VALUE_MARTS = ["buying_patterns", "spend_patterns", "int_buying_windows", "value_facts"];

/** Marts that a published table is built from, where they are not the one of its own name. */
export const MARTS: Readonly<Partial<Record<PublishedName, readonly string[]>>> = {
  reachability: ["reachability", "base_counts"],
  reachability_sets: ["reachability_sets", "base_counts"],
  brand_loyalty: ["brand_loyalty", "headline_sales", "headline_voice", "two_periods"],
  headlines: ["headline_base", "headline_sales", "headline_voice", "headline_service", "churn_monthly"],
  quality_rules: ["rule_checks", "int_ticket_checks"],
  concentration: ["value_groups"],
  retention_gain: ["retention_groups", "value_facts"],
  acquisition: ["newcomer_months", "acquisition_costs", "value_facts"],
  clv_gates: VALUE_MARTS,
  clv_model: VALUE_MARTS,
  clv_holdout: VALUE_MARTS,
  clv_segments: [...VALUE_MARTS, "segment_patterns"],
  clv_at_risk: [...VALUE_MARTS, "segment_patterns"],
  retention: ["cohort_returns"],
  revenue_change: ["two_periods", "headline_sales"],
  second_purchase_curve: ["second_purchase_days"],
  segments_custom: ["segments_custom", "segment_moments", "segment_stability"],
  survival: ["contract_spells"],
  reply_time_by: ["reply_time_by", "reply_time_bins"],
  service_loyalty: ["service_loyalty", "service_loyalty_cells"],
  ticket_reasons: ["ticket_reasons", "ticket_reason_weeks"],
  ticket_alerts: ["ticket_series_days", "order_series_days", "ticket_series_weeks"],
  nps_weighted: ["nps_by", "nps_base"],
  csat_by: ["scores_by"],
  ces_by: ["scores_by"],
  identity_weights: ["level_weights"],
  insights: ["insight_reasons", "insight_second_purchase", "headline_voice"],
};
