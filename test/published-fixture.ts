import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PublishedTable } from "../loaders/publish/contract.js";
import { PUBLISHED_TABLES, type PublishedName } from "../loaders/publish/tables.js";
import { type PublishedRow, writeIndex, writeTable } from "../loaders/publish/write.js";
import * as base from "./published/base.js";
import * as contracts from "./published/contracts.js";
import { countingValues, cube } from "./published/counting.js";
import { headlines, insights } from "./published/headlines.js";
import * as monthly from "./published/monthly.js";
import * as people from "./published/people.js";
import * as programme from "./published/programme.js";
import * as quality from "./published/quality.js";
import * as reach from "./published/reach.js";
import * as records from "./published/records.js";
import { fixtureReport } from "./published/report.js";
import * as service from "./published/service.js";
import * as standing from "./published/standing.js";
import * as time from "./published/time.js";
import * as unification from "./published/unification.js";
import * as value from "./published/value.js";
import * as voice from "./published/voice.js";
import * as voiceValue from "./published/voice-value.js";

/** The published folder that stands in for a workspace's in tests of the site. */
export const FIXTURE = fileURLToPath(new URL("./input/published", import.meta.url));

/** No contracts: one page must say what export would fill it. */
function fixtureRows(): Readonly<Record<PublishedName, readonly PublishedRow[]>> {
  const { grid, segments } = base.rfm();
  return {
    sources: quality.sources,
    quality_rules: quality.qualityRules,
    headlines,
    insights,
    base_counts: base.baseCounts,
    age_structure: people.ageStructure,
    category_value: people.categoryValue,
    lifecycle_thresholds: base.lifecycleThresholds,
    lifecycle_transitions: standing.lifecycleTransitions,
    flags: standing.flags,
    catchment: standing.catchment,
    brand_loyalty: people.brandLoyalty,
    habits: people.habits,
    heat: standing.heat,
    heat_calibration: standing.heatCalibration,
    rfm_segments: segments,
    rfm_grid: grid,
    rfm_cuts: base.rfmCuts,
    rfm_by_category: standing.rfmByCategory,
    rfm_outlook: standing.rfmOutlook,
    rfm_stability: standing.rfmStability,
    segments_custom: base.segmentsCustom,
    counting_values: [...countingValues(), ...people.homeRegions, ...people.behaviour],
    revenue_monthly: monthly.revenueMonthly(),
    identified_sales: quality.identifiedSales,
    churn_monthly: [],
    churn_precursors: contracts.churnPrecursors,
    onboarding: people.onboarding,
    churn_reasons: contracts.churnReasons,
    survival: contracts.survival,
    lifecycle_flow: time.lifecycleFlow,
    concentration: time.concentration,
    revenue_by_cohort: time.revenueByCohort,
    revenue_change: time.revenueChange,
    reply_time_by: service.replyTimeBy,
    ticket_reasons: service.ticketReasons,
    ticket_alerts: service.ticketAlerts,
    ticket_rates: service.ticketRates,
    ticket_handling: service.ticketHandling,
    backlog_daily: service.backlogDaily,
    service_loyalty: service.serviceLoyalty,
    retention_gain: value.retentionGain,
    acquisition: value.acquisition,
    value_deciles: value.valueDeciles,
    investment: value.investment,
    clv_gates: value.clvGates,
    clv_model: value.clvModel,
    clv_holdout: value.clvHoldout,
    clv_segments: value.clvSegments,
    clv_at_risk: value.clvAtRisk,
    cohorts: time.cohorts,
    cohort_returns: time.cohortReturns,
    retention: time.retention,
    second_purchase_curve: time.secondPurchaseCurve,
    second_purchase_effect: time.secondPurchaseEffect,
    nps_monthly: monthly.npsMonthly(),
    csat_monthly: monthly.csatMonthly(),
    csat_distribution: monthly.csatDistribution,
    nps_by: voice.npsBy,
    nps_weighted: voice.npsWeighted,
    csat_by: voice.csatBy,
    ces_by: voice.cesBy,
    nps_value_crossings: voiceValue.npsValueCrossings,
    nps_profits: voiceValue.npsProfits,
    survey_funnel: programme.surveyFunnel,
    survey_rules: programme.surveyRules,
    detractor_follow_up: programme.detractorFollowUp,
    tickets_monthly: monthly.ticketsMonthly(),
    reply_time_monthly: monthly.replyTimeMonthly(),
    completeness: records.completeness,
    completeness_by_status: records.completenessByStatus,
    record_scores: records.recordScores,
    freshness: records.freshness,
    update_batches: records.updateBatches,
    change_rates: records.changeRates,
    anomalies: records.anomalies,
    personas: base.personas,
    persona_coverage: base.personaCoverage,
    calendar: quality.calendar,
    reachability: reach.reachability,
    reachability_sets: reach.reachabilitySets,
    coverage: reach.coverage,
    attached: reach.attached,
    identified_monthly: reach.identifiedMonthly(),
    identified_stores: reach.identifiedStores,
    zero_party: reach.zeroParty,
    quality_costs: reach.qualityCosts,
    enrichment_value: reach.enrichmentValue,
    identity_summary: unification.identitySummary,
    identity_sources: unification.identitySources,
    identity_waterfall: unification.identityWaterfall,
    identity_overlap: unification.identityOverlap,
    identity_cluster_sizes: unification.identityClusterSizes,
    identity_patterns: unification.identityPatterns,
    identity_pattern_parts: unification.identityPatternParts,
    identity_weights: unification.identityWeights,
    identity_quality: unification.identityQuality,
    identity_sensitivity: unification.identitySensitivity,
    golden_rules: unification.goldenRules,
    identity_contacts: unification.identityContacts,
    identity_names: unification.identityNames,
    identity_profiles: unification.identityProfiles,
  };
}

/** Money of its own is hidden where the row is, unless the rows say otherwise. */
const withMoney = ({ disclosure }: PublishedTable, rows: readonly PublishedRow[]): readonly PublishedRow[] =>
  disclosure === "exempt" || !disclosure.money
    ? rows
    : rows.map((row) => ({ money_suppressed: row["suppressed"] ?? false, ...row }));

/** Writes the fixture: plausible, seeded, with hidden rows, empty cells, zeros and hostile texts. */
export async function writeFixture(dir: string): Promise<void> {
  await rm(dir, { recursive: true, force: true });
  await mkdir(dir, { recursive: true });
  const rows = fixtureRows();
  const written = await Promise.all(
    PUBLISHED_TABLES.map((table) => writeTable(dir, table, withMoney(table, rows[table.name as PublishedName]))),
  );
  const report = fixtureReport(written.filter((w) => w.rows > 0).map((w) => w.table.name));
  await writeFile(join(dir, "report.json"), `${JSON.stringify(report, null, 2)}\n`);
  await writeIndex(dir, written, report.currency);
  await mkdir(join(dir, "counting"));
  await writeFile(join(dir, "counting", "cube.json"), JSON.stringify(cube()));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFixture(FIXTURE);
