import type { PublishedTable } from "./contract.js";
import { brandLoyalty } from "./tables/brand-loyalty.js";
import { churnMonthly, churnReasons, survival } from "./tables/contracts.js";
import { countingValues } from "./tables/counting.js";
import { ageStructure, baseCounts, lifecycleThresholds, segmentsCustom } from "./tables/customers.js";
import { valueDeciles } from "./tables/deciles.js";
import { habits } from "./tables/habits.js";
import {
  identityClusterSizes,
  identityOverlap,
  identitySources,
  identitySummary,
  identityWaterfall,
} from "./tables/identity.js";
import {
  goldenRules,
  identityPatternParts,
  identityPatterns,
  identityQuality,
  identitySensitivity,
  identityWeights,
} from "./tables/merges.js";
import { onboarding } from "./tables/onboarding.js";
import { calendar, headlines, insights } from "./tables/overview.js";
import { personaCoverage, personas } from "./tables/personas.js";
import { churnPrecursors } from "./tables/precursors.js";
import { detractorFollowUp, surveyFunnel, surveyRules } from "./tables/programme.js";
import { completeness, completenessByStatus, qualityRules, sources } from "./tables/quality.js";
import { attached, coverage, reachability, reachabilitySets, zeroParty } from "./tables/reach.js";
import { anomalies, changeRates, freshness, recordScores, updateBatches } from "./tables/records.js";
import { cohortReturns, retention } from "./tables/retention.js";
import { categoryValue, rfmByCategory, rfmCuts, rfmGrid, rfmOutlook, rfmSegments, rfmStability } from "./tables/rfm.js";
import { identifiedMonthly, identifiedSales, identifiedStores, revenueMonthly } from "./tables/sales.js";
import { secondPurchaseEffect } from "./tables/second-purchase.js";
import { replyTimeMonthly, ticketsMonthly } from "./tables/service.js";
import { ticketAlerts } from "./tables/service-alerts.js";
import { serviceLoyalty } from "./tables/service-loyalty.js";
import { replyTimeBy } from "./tables/service-times.js";
import { backlogDaily, ticketHandling, ticketRates, ticketReasons } from "./tables/service-trends.js";
import { catchment } from "./tables/shops.js";
import { investment } from "./tables/spending.js";
import { flags, heat, heatCalibration, lifecycleTransitions } from "./tables/standing.js";
import {
  cohorts,
  concentration,
  lifecycleFlow,
  revenueByCohort,
  revenueChange,
  secondPurchaseCurve,
} from "./tables/time.js";
import { identityContacts, identityNames, identityProfiles } from "./tables/unified.js";
import { acquisition, clvAtRisk, clvGates, clvHoldout, clvModel, clvSegments, retentionGain } from "./tables/value.js";
import { csatDistribution, csatMonthly, npsMonthly } from "./tables/voice.js";
import { cesBy, csatBy, npsBy, npsWeighted } from "./tables/voice-by.js";
import { npsProfits, npsValueCrossings } from "./tables/voice-value.js";
import { enrichmentValue, qualityCosts } from "./tables/waste.js";

export const PUBLISHED = [
  sources,
  qualityRules,
  headlines,
  insights,
  baseCounts,
  ageStructure,
  lifecycleThresholds,
  lifecycleTransitions,
  flags,
  catchment,
  habits,
  brandLoyalty,
  heat,
  heatCalibration,
  rfmSegments,
  rfmGrid,
  rfmCuts,
  rfmByCategory,
  categoryValue,
  rfmOutlook,
  rfmStability,
  segmentsCustom,
  countingValues,
  revenueMonthly,
  identifiedSales,
  identifiedMonthly,
  identifiedStores,
  churnMonthly,
  churnReasons,
  onboarding,
  churnPrecursors,
  survival,
  cohorts,
  cohortReturns,
  retention,
  secondPurchaseCurve,
  secondPurchaseEffect,
  lifecycleFlow,
  concentration,
  revenueByCohort,
  revenueChange,
  valueDeciles,
  investment,
  clvGates,
  clvModel,
  clvHoldout,
  clvSegments,
  clvAtRisk,
  retentionGain,
  acquisition,
  npsMonthly,
  csatMonthly,
  csatDistribution,
  npsBy,
  npsWeighted,
  csatBy,
  cesBy,
  npsValueCrossings,
  npsProfits,
  surveyFunnel,
  surveyRules,
  detractorFollowUp,
  ticketsMonthly,
  replyTimeMonthly,
  replyTimeBy,
  ticketReasons,
  ticketAlerts,
  ticketRates,
  ticketHandling,
  backlogDaily,
  serviceLoyalty,
  completeness,
  completenessByStatus,
  recordScores,
  freshness,
  updateBatches,
  changeRates,
  anomalies,
  personas,
  personaCoverage,
  calendar,
  reachability,
  reachabilitySets,
  coverage,
  attached,
  zeroParty,
  qualityCosts,
  enrichmentValue,
  identitySummary,
  identitySources,
  identityWaterfall,
  identityOverlap,
  identityClusterSizes,
  identityPatterns,
  identityPatternParts,
  identityWeights,
  identityQuality,
  identitySensitivity,
  goldenRules,
  identityContacts,
  identityNames,
  identityProfiles,
] as const satisfies readonly PublishedTable[];

export type PublishedName = (typeof PUBLISHED)[number]["name"];

/** Every published table, by the names that others rely on. */
export const PUBLISHED_TABLES: readonly PublishedTable[] = PUBLISHED;
export const publishedTable = (name: PublishedName): PublishedTable =>
  PUBLISHED_TABLES.find((table) => table.name === name) as PublishedTable;
