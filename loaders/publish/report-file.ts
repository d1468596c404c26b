import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { LocalisedText } from "../workspace/schema.js";
import type { Workspace } from "../workspace/workspace.js";
import type { PublishedPersona, PublishedReport } from "./report.js";

export interface ReportFacts {
  readonly asOf: string;
  readonly from: string | null;
  readonly codeVersion: string;
  readonly tables: readonly string[];
  readonly isTooFew: boolean;
  readonly filled: readonly string[];
  readonly warnings: readonly string[];
}

/** What the site needs to know besides tables: titles, languages, brand, personas as written, warnings. */
export function publishedReport({ report, personas }: Workspace, facts: ReportFacts): PublishedReport {
  const window = report.rfm.window ?? "24 months";
  const localised = (text: LocalisedText) =>
    typeof text === "string" ? Object.fromEntries(report.locales.map((locale) => [locale, text])) : text;
  return {
    title: localised(report.title),
    locales: report.locales,
    currency: report.currency,
    timezone: report.timezone,
    as_of: facts.asOf,
    from: facts.from,
    tax_included: report.tax_included ?? null,
    k: report.privacy.k,
    match_threshold: report.identity.threshold,
    code_version: facts.codeVersion,
    site_url: report.site_url ?? null,
    brand: {
      logo: report.brand.logo ?? null,
      accent: report.brand.colours?.accent ?? null,
      accent_dark: report.brand.colours?.accent_dark ?? null,
    },
    tables: facts.tables,
    has_too_few_persons: facts.isTooFew,
    filled: facts.filled,
    targets: Object.fromEntries(
      Object.entries(report.targets).map(([id, { value, owner }]) => [id, { value, owner: owner ?? null }]),
    ),
    segments: Object.fromEntries(
      Object.entries(report.segments).map(([id, { label }]) => [id, { label: localised(label) }]),
    ),
    labels: Object.fromEntries(Object.entries(report.labels).map(([word, text]) => [word, localised(text)])),
    personas: personas.map(publishedPersona),
    rfm: {
      window_months: window === "all" ? null : Number.parseInt(window, 10),
      merge_days: report.rfm.merge_days ?? true,
    },
    warnings: facts.warnings,
  };
}

function publishedPersona({
  id,
  method,
  confidence,
  rule,
  portrait,
  stories,
}: Workspace["personas"][number]): PublishedPersona {
  return {
    id,
    method,
    confidence,
    rule: rule ?? null,
    portrait: portrait === "drawn" ? null : portrait,
    stories: Object.fromEntries(
      Object.entries(stories).map(([locale, { name, tagline, attributes, quote, story }]) => [
        locale,
        { name, tagline: tagline ?? null, attributes, quote: quote ?? null, story },
      ]),
    ),
  };
}

export const writeReport = (dir: string, report: PublishedReport): Promise<void> =>
  writeFile(join(dir, "report.json"), `${JSON.stringify(report, null, 2)}\n`);
