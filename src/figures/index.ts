import { answerCustomers } from "./answers/customers.js";
import { answerHome } from "./answers/home.js";
import { answerLoyalty } from "./answers/loyalty.js";
import { answerPersonas } from "./answers/personas.js";
import { answerService, answerVoice } from "./answers/rates.js";
import { answerSegments } from "./answers/segments.js";
import { answerGlossary, answerQuality } from "./answers/trust.js";
import { baseByStatus } from "./base-by-status.js";
import { buyersMonthly } from "./buyers-monthly.js";
import { contractChurn } from "./contract-churn.js";
import { csatDistribution } from "./csat-distribution.js";
import { csatMonthly } from "./csat-monthly.js";
import { customSegments } from "./custom-segments.js";
import type { Figure } from "./figure.js";
import { glossaryLifecycle } from "./glossary-lifecycle.js";
import { glossaryMarks } from "./glossary-marks.js";
import { glossaryMetrics } from "./glossary-metrics.js";
import { glossaryRfm } from "./glossary-rfm.js";
import { headlines } from "./headlines.js";
import { identifiedSales } from "./identified-sales.js";
import { insights } from "./insights.js";
import { lifecycleThresholds } from "./lifecycle-thresholds.js";
import { npsMonthly } from "./nps-monthly.js";
import { ordersMonthly } from "./orders-monthly.js";
import { persona } from "./persona.js";
import { personaCoverage } from "./persona-coverage.js";
import { personaNps } from "./persona-nps.js";
import { personas } from "./personas.js";
import { qualityCompleteness } from "./quality-completeness.js";
import { qualityRules } from "./quality-rules.js";
import { qualitySources } from "./quality-sources.js";
import { replyTime } from "./reply-time.js";
import { revenueMonthly } from "./revenue-monthly.js";
import { rfmCuts } from "./rfm-cuts.js";
import { rfmGrid } from "./rfm-grid.js";
import { rfmSegments } from "./rfm-segments.js";
import { ticketsByReason } from "./tickets-by-reason.js";
import { ticketsPer100Orders } from "./tickets-per-100-orders.js";

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
  "base-by-status": baseByStatus,
  "lifecycle-thresholds": lifecycleThresholds,
  "identified-sales": identifiedSales,
  "custom-segments": customSegments,
  "revenue-monthly": revenueMonthly,
  "orders-monthly": ordersMonthly,
  "buyers-monthly": buyersMonthly,
  "rfm-grid": rfmGrid,
  "rfm-segments": rfmSegments,
  "rfm-cuts": rfmCuts,
  "contract-churn": contractChurn,
  "nps-monthly": npsMonthly,
  "csat-monthly": csatMonthly,
  "csat-distribution": csatDistribution,
  "tickets-by-reason": ticketsByReason,
  "tickets-per-100-orders": ticketsPer100Orders,
  "reply-time": replyTime,
  personas,
  persona,
  "persona-coverage": personaCoverage,
  "persona-nps": personaNps,
  "answer-quality": answerQuality,
  "answer-glossary": answerGlossary,
  "quality-sources": qualitySources,
  "quality-completeness": qualityCompleteness,
  "quality-rules": qualityRules,
  "glossary-marks": glossaryMarks,
  "glossary-metrics": glossaryMetrics,
  "glossary-lifecycle": glossaryLifecycle,
  "glossary-rfm": glossaryRfm,
};
