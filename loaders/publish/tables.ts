import type { PublishedTable } from "./contract.js";
import { baseCounts, lifecycleThresholds, segmentsCustom } from "./tables/customers.js";
import { calendar, headlines, insights } from "./tables/overview.js";
import { personaCoverage, personas } from "./tables/personas.js";
import { completeness, qualityRules, sources } from "./tables/quality.js";
import { rfmCuts, rfmGrid, rfmSegments } from "./tables/rfm.js";
import { churnMonthly, identifiedSales, revenueMonthly } from "./tables/sales.js";
import { replyTimeMonthly, ticketsMonthly } from "./tables/service.js";
import { csatDistribution, csatMonthly, npsMonthly } from "./tables/voice.js";

export const PUBLISHED = [
  sources,
  qualityRules,
  headlines,
  insights,
  baseCounts,
  lifecycleThresholds,
  rfmSegments,
  rfmGrid,
  rfmCuts,
  segmentsCustom,
  revenueMonthly,
  identifiedSales,
  churnMonthly,
  npsMonthly,
  csatMonthly,
  csatDistribution,
  ticketsMonthly,
  replyTimeMonthly,
  completeness,
  personas,
  personaCoverage,
  calendar,
] as const satisfies readonly PublishedTable[];

export type PublishedName = (typeof PUBLISHED)[number]["name"];

/** Every published table, by the names that others rely on. */
export const PUBLISHED_TABLES: readonly PublishedTable[] = PUBLISHED;
export const publishedTable = (name: PublishedName): PublishedTable =>
  PUBLISHED_TABLES.find((table) => table.name === name) as PublishedTable;
