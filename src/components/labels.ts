import type { FigureContext } from "../figures/figure.js";
import { entryOf, labelOf, wordOf } from "../i18n/label.js";
import { patternWords } from "./comparison-words.js";
import { onboardingValue } from "./onboarding.js";
import { factorName, precursorValue } from "./precursors.js";
import { secondPurchaseBand } from "./second-purchase-bands.js";
import { aboutName, orderedName } from "./service-names.js";

/** A persona's name in the page's language, or in the one it was written in. */
export function personaName({ report, locale }: FigureContext, id: string): string {
  const persona = report.personas.find((candidate) => candidate.id === id);
  return persona?.stories[locale]?.name ?? Object.values(persona?.stories ?? {})[0]?.name ?? id;
}

export function segmentName({ report, locale }: FigureContext, id: string): string {
  const label = entryOf(report.segments, id)?.label;
  return label?.[locale] ?? Object.values(label ?? {})[0] ?? id;
}

export const statusName = ({ t }: FigureContext, id: string): string => entryOf(t.labels.statuses, id)?.name ?? id;
/** A status, or statuses put together. */
export const standingName = (context: FigureContext, id: string): string =>
  entryOf(context.t.standing.names, id) ?? statusName(context, id);
/** With "RFM" in it: the life cycle has a "Loyal" and an "At risk" too. */
export const rfmName = ({ t }: FigureContext, id: string): string => entryOf(t.labels.rfm, id)?.full ?? id;
/** An RFM segment, or several put together. */
export const scoreName = (context: FigureContext, id: string): string =>
  entryOf(context.t.standing.scores.together, id) ?? rfmName(context, id);
export const rfmShortName = ({ t }: FigureContext, id: string): string => entryOf(t.labels.rfm, id)?.short ?? id;
/** Where the page says RFM already. */
export const scoreShortName = (context: FigureContext, id: string): string =>
  entryOf(context.t.standing.scores.together, id) ?? rfmShortName(context, id);
export const reasonName = (context: FigureContext, id: string): string => wordOf(context, context.t.labels.reasons, id);
/** Why a contract ended, and its plan: words of the team. */
export const leavingReason = (context: FigureContext, id: string): string =>
  wordOf(context, context.t.contracts.reasons.names, id);
export const planName = (context: FigureContext, id: string): string =>
  wordOf(context, context.t.contracts.survival.names, id);
export const decileName = ({ t }: FigureContext, id: string): string => labelOf(t.value.deciles.parts, id);
/** A part of the buyers, or those who bought nothing. */
export const partName = (context: FigureContext, id: string): string =>
  id === "no_purchase" ? context.t.spending.investment.noPurchase : decileName(context, id);
/** A crossing of the report, or a segment of the team; one may have the other's id. */
export const crossingName = (context: FigureContext, id: string, kind: string): string =>
  kind === "segment" ? segmentName(context, id) : labelOf(context.t.voice.crossings.names, id);
export const npsClassName = ({ t }: FigureContext, id: string): string => labelOf(t.voice.profits.classes, id);
export const metricName = ({ t }: FigureContext, id: string): string => entryOf(t.metrics, id)?.name ?? id;

type Naming = (context: FigureContext, id: string) => string;
const NAMES: Readonly<Record<string, Naming>> = {
  step: ({ t }, id) => labelOf(t.unification.steps.names, id),
  trait: ({ t }, id) => labelOf(t.unification.names.traits, id),
  pattern: patternWords,
  records_per_person: ({ t }, id) => t.unification.sizes.records(id),
  "identity_sources.system": (context, id) =>
    id === "other" ? context.t.unification.other : wordOf(context, context.t.labels.systems, id),
  "identity_quality.measure": ({ t }, id) => labelOf(t.unification.estimates.measures, id),
  "identity_quality.method": ({ t }, id) => labelOf(t.unification.estimates.methods, id),
  status: statusName,
  status_before: standingName,
  "heat.band": ({ t }, id) => labelOf(t.standing.heat.bands, id),
  "heat_calibration.band": ({ t }, id) => labelOf(t.standing.heat.bands, id),
  "brand_loyalty.part": ({ t }, id) => labelOf(t.brandLoyalty.parts, id),
  "habits.measure": ({ t }, id) => labelOf(t.habits.names, id),
  "habits.channel": ({ t }, id) => labelOf(t.habits.channels, id),
  "catchment.area": ({ t }, id) => labelOf(t.shops.areas, id),
  "catchment.distance": ({ t }, id) => labelOf(t.shops.bands, id),
  "catchment.reach": ({ t }, id) => labelOf(t.shops.bands, id),
  flag: ({ t }, id) => labelOf(t.standing.flags.names, id),
  state: ({ t }, id) => labelOf(t.standing.flags.states, id),
  "lifecycle_transitions.status": standingName,
  "rfm_segments.segment": rfmName,
  "rfm_grid.segment": rfmName,
  "rfm_by_category.segment": scoreName,
  "rfm_outlook.segment": scoreName,
  "rfm_stability.segment": scoreName,
  "segments_custom.segment": segmentName,
  "reply_time_by.dimension": ({ t }, id) => labelOf(t.service.dimensions, id),
  "reply_time_by.value": aboutName,
  "reply_time_by.step": ({ t }, id) => labelOf(t.service.steps, id),
  clock: ({ t }, id) => labelOf(t.service.clocks, id),
  "ticket_rates.dimension": ({ t }, id) => labelOf(t.trends.criteria, id),
  "ticket_rates.value": orderedName,
  "ticket_rates.against_rest": ({ t }, id) => labelOf(t.trends.verdicts, id),
  "ticket_handling.measure": ({ t }, id) => labelOf(t.trends.handling.measures, id),
  "ticket_handling.dimension": ({ t }, id) => labelOf(t.service.dimensions, id),
  "ticket_handling.value": aboutName,
  scale: ({ t }, id) => labelOf(t.trends.backlog.scales, id),
  "service_loyalty.dimension": ({ t }, id) => labelOf(t.aftermath.criteria, id),
  "service_loyalty.value": aboutName,
  series: ({ t }, id) => labelOf(t.alerts.series, id),
  reason: reasonName,
  "churn_reasons.reason": leavingReason,
  "survival.group": planName,
  metric: metricName,
  system: (context, id) => wordOf(context, context.t.labels.systems, id),
  field: ({ t }, id) => labelOf(t.labels.fields, id),
  "completeness_by_status.status": ({ t }, id) => labelOf(t.quality.standing.names, id),
  "record_scores.band": ({ t }, id) => labelOf(t.quality.scores.bands, id),
  "freshness.band": ({ t }, id) => labelOf(t.quality.freshness.bands, id),
  "anomalies.family": ({ t }, id) => labelOf(t.quality.anomalies.names, id),
  persona: personaName,
  "attached.source": ({ t }, id) => labelOf(t.reach.interactions, id),
  "reachability.channel": ({ t }, id) => labelOf(t.reach.channels, id),
  "quality_costs.channel": ({ t }, id) => labelOf(t.reach.channels, id),
  channels: ({ t }, id) => labelOf(t.reach.sets, id),
  family: ({ t }, id) => labelOf(t.reach.families, id),
  store: (context, id) => wordOf(context, context.t.reach.stores, id),
  question: (context, id) => wordOf(context, context.t.reach.questions, id),
  provider: (context, id) => wordOf(context, context.t.reach.providers, id),
  "enrichment_value.field": (context, id) => wordOf(context, context.t.labels.fields, id),
  item: ({ t }, id) => labelOf(t.reach.items, id),
  "quality_costs.origin": ({ t }, id) => labelOf(t.reach.origins, id),
  source: ({ t }, id) => labelOf(t.labels.identification, id),
  "clv_model.history": ({ t }, id) => labelOf(t.value.model.histories, id),
  "clv_model.model": ({ t }, id) => labelOf(t.value.model.names, id),
  "clv_model.parameter": ({ t }, id) => labelOf(t.value.model.parameters, id),
  "clv_at_risk.reach": ({ t }, id) => labelOf(t.value.risk.reach, id),
  "value_deciles.part": decileName,
  "investment.part": partName,
  repeats: ({ t }, id) => (id === "all" ? t.value.holdout.all : t.value.holdout.row(id)),
  basis: ({ t }, id) => labelOf(t.value.basis, id),
  factor: (context, id) => factorName(context, id),
  "onboarding.dimension": ({ t }, id) => labelOf(t.welcome.dimensions, id),
  "onboarding.value": onboardingValue,
  "onboarding.step": ({ t }, id) => labelOf(t.welcome.steps, id),
  "churn_precursors.value": (context, id) => precursorValue(context, id),
  definition: ({ t }, id) => labelOf(t.loyalty.retention.definitions, id),
  "second_purchase_effect.measure": ({ t }, id) => labelOf(t.time.secondPurchaseEffect.measures, id),
  "nps_value_crossings.kind": ({ t }, id) => labelOf(t.voice.crossings.kinds, id),
  nps_class: npsClassName,
  dimension: ({ t }, id) => labelOf(t.voice.dimensions, id),
  "survey_rules.rule": ({ t }, id) => labelOf(t.programme.rules.names, id),
  follow_up: ({ t }, id) => labelOf(t.programme.followUp.names, id),
  against_rest: ({ t }, id) => labelOf(t.voice.movements, id),
  movement: ({ t }, id) => labelOf(t.voice.movements, id),
  easy: ({ t }, id) => labelOf(t.voice.easy, id),
  "second_purchase_effect.band": (context, id) => secondPurchaseBand(context, id),
  "category_value.overall": ({ t }, id) => labelOf(t.people.contexts.standings, id),
  gender: ({ t }, id) => labelOf(t.people.ages.genders, id),
  "age_structure.age_group": ({ t }, id) => labelOf(t.counting.values, `age_group.${id}`),
  "revenue_change.lens": ({ t }, id) => labelOf(t.time.change.lenses, id),
  "revenue_change.effect": ({ t }, id) => labelOf(t.time.change.effects, id),
  threshold: ({ t }, id) => labelOf(t.labels.thresholds, id),
  origin: ({ t }, id) => labelOf(t.labels.origins, id),
  measure: ({ t }, id) => labelOf(t.labels.rfmMeasures, id),
  method: ({ t }, id) => labelOf(t.labels.personaMethods, id),
  personas: ({ t }, id) => labelOf(t.labels.coverage, id),
  verdict: ({ t }, id) => labelOf(t.labels.verdicts, id),
  target_verdict: ({ t }, id) => labelOf(t.labels.targetVerdicts, id),
  kind: ({ t }, id) => labelOf(t.labels.calendarKinds, id),
};

/** What a published id is called in the reader's language; a team's own word is shown as it is. */
export function valueName(context: FigureContext, table: string, column: string, value: string): string {
  const naming = entryOf(NAMES, `${table}.${column}`) ?? entryOf(NAMES, column);
  return naming === undefined ? wordOf(context, {}, value) : naming(context, value);
}
