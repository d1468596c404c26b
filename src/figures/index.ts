import { acquisition } from "./acquisition.js";
import { ages } from "./ages.js";
import { answerAftermath } from "./answers/aftermath.js";
import { answerCustomers } from "./answers/customers.js";
import { answerHome } from "./answers/home.js";
import { answerLoyalty } from "./answers/loyalty.js";
import { answerPersonas } from "./answers/personas.js";
import { answerService, answerVoice } from "./answers/rates.js";
import { answerReach } from "./answers/reach.js";
import { answerResponse } from "./answers/response.js";
import { answerSegments } from "./answers/segments.js";
import { answerTrends } from "./answers/trends.js";
import { answerGlossary, answerQuality } from "./answers/trust.js";
import { answerUnification } from "./answers/unification.js";
import { answerValue } from "./answers/value.js";
import { attachedInteractions } from "./attached-interactions.js";
import { backlog } from "./backlog.js";
import { baseByStatus } from "./base-by-status.js";
import { mainCategories, orderBands } from "./behaviour.js";
import { brandLoyalty } from "./brand-loyalty.js";
import { buyersMonthly } from "./buyers-monthly.js";
import { cardedSales } from "./carded-sales.js";
import { catchment } from "./catchment.js";
import { catchmentReturn } from "./catchment-return.js";
import { categoryValue } from "./category-value.js";
import { churnPrecursors } from "./churn-precursors.js";
import { clvAtRisk } from "./clv-at-risk.js";
import { clvHoldout } from "./clv-holdout.js";
import { clvModel } from "./clv-model.js";
import { clvRfm, clvStatus } from "./clv-segments.js";
import { cohortReturns, cohorts, cohortValue } from "./cohorts.js";
import { concentration } from "./concentration.js";
import { contractChurn } from "./contract-churn.js";
import { contractReasons } from "./contract-reasons.js";
import { contractSurvival } from "./contract-survival.js";
import { counting } from "./counting.js";
import { csatDistribution } from "./csat-distribution.js";
import { csatMonthly } from "./csat-monthly.js";
import { customSegments } from "./custom-segments.js";
import { dataCoverage } from "./data-coverage.js";
import { declaredAnswers } from "./declared-answers.js";
import { enrichmentValue } from "./enrichment-value.js";
import type { Figure } from "./figure.js";
import { flags } from "./flags.js";
import { followUp } from "./follow-up.js";
import { glossaryChurn } from "./glossary-churn.js";
import { glossaryLifecycle } from "./glossary-lifecycle.js";
import { glossaryMarks } from "./glossary-marks.js";
import { glossaryMetrics } from "./glossary-metrics.js";
import { glossaryRfm } from "./glossary-rfm.js";
import { habits } from "./habits.js";
import { headlines } from "./headlines.js";
import { heat } from "./heat.js";
import { identifiedMonths } from "./identified-months.js";
import { identifiedSales } from "./identified-sales.js";
import { identifiedShops } from "./identified-shops.js";
import { insights } from "./insights.js";
import { investment } from "./investment.js";
import { lifecycleFlow } from "./lifecycle-flow.js";
import { lifecycleThresholds } from "./lifecycle-thresholds.js";
import { lifecycleTransitions } from "./lifecycle-transitions.js";
import { npsBy } from "./nps-by.js";
import { npsCrossings } from "./nps-crossings.js";
import { npsMonthly } from "./nps-monthly.js";
import { npsProfits } from "./nps-profits.js";
import { npsWeighted } from "./nps-weighted.js";
import { onboarding } from "./onboarding.js";
import { ordersMonthly } from "./orders-monthly.js";
import { persona } from "./persona.js";
import { personaCoverage } from "./persona-coverage.js";
import { personaNps } from "./persona-nps.js";
import { personas } from "./personas.js";
import { answerProgramme, surveyFunnel, surveyRates, surveyRules } from "./programme.js";
import { qualityAnomalies } from "./quality-anomalies.js";
import { qualityChanges } from "./quality-changes.js";
import { qualityCompleteness } from "./quality-completeness.js";
import { qualityCosts } from "./quality-costs.js";
import { qualityFreshness } from "./quality-freshness.js";
import { qualityRules } from "./quality-rules.js";
import { qualityScores } from "./quality-scores.js";
import { qualitySources } from "./quality-sources.js";
import { qualityStanding } from "./quality-standing.js";
import { reachChannels } from "./reach-channels.js";
import { reachSets } from "./reach-sets.js";
import { regions } from "./regions.js";
import { replyBy } from "./reply-by.js";
import { replyTime } from "./reply-time.js";
import { retention } from "./retention.js";
import { retentionGain } from "./retention-gain.js";
import { revenueByCohort } from "./revenue-by-cohort.js";
import { revenueChange } from "./revenue-change.js";
import { revenueMonthly } from "./revenue-monthly.js";
import { rfmByCategory } from "./rfm-by-category.js";
import { rfmCuts } from "./rfm-cuts.js";
import { rfmGrid } from "./rfm-grid.js";
import { rfmSegments } from "./rfm-segments.js";
import { rfmOutlook, rfmStability } from "./rfm-tested.js";
import { scoresBy } from "./scores-by.js";
import { secondPurchase } from "./second-purchase.js";
import { secondPurchaseEffect } from "./second-purchase-effect.js";
import { serviceLoyalty } from "./service-loyalty.js";
import { ticketAlerts } from "./ticket-alerts.js";
import { ticketHandling } from "./ticket-handling.js";
import { ticketRates } from "./ticket-rates.js";
import { ticketReasons } from "./ticket-reasons.js";
import { ticketsByReason } from "./tickets-by-reason.js";
import { ticketsPer100Orders } from "./tickets-per-100-orders.js";
import { unifyContacts } from "./unify-contacts.js";
import { unifyEstimates } from "./unify-estimates.js";
import { unifyGolden } from "./unify-golden.js";
import { unifyNames } from "./unify-names.js";
import { unifyOverlap } from "./unify-overlap.js";
import { unifyProfiles } from "./unify-profiles.js";
import { unifyReasons } from "./unify-reasons.js";
import { unifySensitivity } from "./unify-sensitivity.js";
import { unifySizes } from "./unify-sizes.js";
import { unifySources } from "./unify-sources.js";
import { unifySteps } from "./unify-steps.js";
import { unifyWeights } from "./unify-weights.js";
import { valueDeciles } from "./value-deciles.js";
import { withinPromise } from "./within-promise.js";

/** Every figure a page can name in a `::name` line. */
export const FIGURES: Readonly<Record<string, Figure>> = {
  "answer-home": answerHome,
  "answer-customers": answerCustomers,
  "answer-segments": answerSegments,
  "answer-loyalty": answerLoyalty,
  "answer-voice": answerVoice,
  "answer-service": answerService,
  "answer-personas": answerPersonas,
  headlines,
  insights,
  "category-value": categoryValue,
  "brand-loyalty": brandLoyalty,
  habits,
  "order-bands": orderBands,
  "main-categories": mainCategories,
  ages,
  regions,
  "base-by-status": baseByStatus,
  "lifecycle-thresholds": lifecycleThresholds,
  "lifecycle-transitions": lifecycleTransitions,
  flags,
  catchment,
  "catchment-return": catchmentReturn,
  heat,
  "identified-sales": identifiedSales,
  "custom-segments": customSegments,
  counting,
  "revenue-monthly": revenueMonthly,
  "orders-monthly": ordersMonthly,
  "buyers-monthly": buyersMonthly,
  "rfm-grid": rfmGrid,
  "rfm-segments": rfmSegments,
  "rfm-cuts": rfmCuts,
  "rfm-outlook": rfmOutlook,
  "rfm-stability": rfmStability,
  "rfm-by-category": rfmByCategory,
  cohorts,
  "cohort-returns": cohortReturns,
  retention,
  "cohort-value": cohortValue,
  "second-purchase": secondPurchase,
  "second-purchase-effect": secondPurchaseEffect,
  "lifecycle-flow": lifecycleFlow,
  concentration,
  "revenue-change": revenueChange,
  "revenue-by-cohort": revenueByCohort,
  "answer-value": answerValue,
  "value-deciles": valueDeciles,
  investment,
  "clv-holdout": clvHoldout,
  "clv-status": clvStatus,
  "clv-rfm": clvRfm,
  "clv-at-risk": clvAtRisk,
  "retention-gain": retentionGain,
  acquisition,
  "clv-model": clvModel,
  "contract-churn": contractChurn,
  "contract-reasons": contractReasons,
  "churn-precursors": churnPrecursors,
  onboarding,
  "contract-survival": contractSurvival,
  "nps-monthly": npsMonthly,
  "nps-by": npsBy,
  "nps-crossings": npsCrossings,
  "answer-programme": answerProgramme,
  "survey-funnel": surveyFunnel,
  "survey-rates": surveyRates,
  "survey-rules": surveyRules,
  "follow-up": followUp,
  "nps-profits": npsProfits,
  "nps-weighted": npsWeighted,
  "csat-by": scoresBy("csat"),
  "ces-by": scoresBy("ces"),
  "csat-monthly": csatMonthly,
  "csat-distribution": csatDistribution,
  "tickets-by-reason": ticketsByReason,
  "tickets-per-100-orders": ticketsPer100Orders,
  "reply-time": replyTime,
  "answer-response": answerResponse,
  "reply-by": replyBy,
  "within-promise": withinPromise,
  "answer-trends": answerTrends,
  "ticket-alerts": ticketAlerts,
  "ticket-reasons": ticketReasons,
  "ticket-rates": ticketRates,
  "ticket-handling": ticketHandling,
  backlog,
  "answer-aftermath": answerAftermath,
  "service-loyalty": serviceLoyalty,
  personas,
  persona,
  "persona-coverage": personaCoverage,
  "persona-nps": personaNps,
  "answer-quality": answerQuality,
  "answer-glossary": answerGlossary,
  "answer-reach": answerReach,
  "reach-channels": reachChannels,
  "reach-sets": reachSets,
  "data-coverage": dataCoverage,
  "attached-interactions": attachedInteractions,
  "carded-sales": cardedSales,
  "identified-months": identifiedMonths,
  "identified-shops": identifiedShops,
  "declared-answers": declaredAnswers,
  "quality-costs": qualityCosts,
  "enrichment-value": enrichmentValue,
  "quality-sources": qualitySources,
  "quality-completeness": qualityCompleteness,
  "quality-standing": qualityStanding,
  "quality-scores": qualityScores,
  "quality-freshness": qualityFreshness,
  "quality-changes": qualityChanges,
  "quality-anomalies": qualityAnomalies,
  "quality-rules": qualityRules,
  "answer-unification": answerUnification,
  "unify-contacts": unifyContacts,
  "unify-estimates": unifyEstimates,
  "unify-golden": unifyGolden,
  "unify-names": unifyNames,
  "unify-overlap": unifyOverlap,
  "unify-profiles": unifyProfiles,
  "unify-reasons": unifyReasons,
  "unify-sensitivity": unifySensitivity,
  "unify-sizes": unifySizes,
  "unify-sources": unifySources,
  "unify-steps": unifySteps,
  "unify-weights": unifyWeights,
  "glossary-marks": glossaryMarks,
  "glossary-metrics": glossaryMetrics,
  "glossary-churn": glossaryChurn,
  "glossary-lifecycle": glossaryLifecycle,
  "glossary-rfm": glossaryRfm,
};
