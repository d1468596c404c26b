import type { Locale } from "../workspace/locales.js";

/** What the site knows about the report besides its tables: `report.json`, read once when pages are drawn. */
export interface PublishedReport {
  readonly title: Readonly<Partial<Record<Locale, string>>>;
  readonly locales: readonly Locale[];
  readonly currency: string;
  readonly timezone: string;
  /** Last complete day, YYYY-MM-DD. */
  readonly as_of: string;
  /** First day of the data. */
  readonly from: string | null;
  /** Null where the workspace does not say. */
  readonly tax_included: boolean | null;
  readonly k: number;
  /** Bits from which two records are one person. */
  readonly match_threshold: number;
  readonly code_version: string;
  readonly site_url: string | null;
  readonly brand: { readonly logo: string | null; readonly accent: string | null; readonly accent_dark: string | null };
  /** Published tables that hold rows. */
  readonly tables: readonly string[];
  /** Fewer than k persons in all: no table about them holds rows. */
  readonly has_too_few_persons: boolean;
  /** Canonical tables the workspace fills. */
  readonly filled: readonly string[];
  readonly targets: Readonly<Record<string, { readonly value: number; readonly owner: string | null }>>;
  readonly segments: Readonly<Record<string, { readonly label: Readonly<Partial<Record<Locale, string>>> }>>;
  /** Words of the data (reasons, calendar notes …) as each language shows them. */
  readonly labels: Readonly<Record<string, Readonly<Partial<Record<Locale, string>>>>>;
  readonly personas: readonly PublishedPersona[];
  readonly rfm: { readonly window_months: number | null; readonly merge_days: boolean };
  readonly warnings: readonly string[];
}

export interface PublishedPersona {
  readonly id: string;
  readonly method: string;
  readonly confidence: string;
  readonly rule: string | null;
  /** Asset path of a team's own portrait, or null for a drawn one. */
  readonly portrait: string | null;
  readonly stories: Readonly<
    Partial<
      Record<
        Locale,
        {
          readonly name: string;
          readonly tagline: string | null;
          readonly attributes: Readonly<Record<string, string>>;
          readonly quote: string | null;
          /** Markdown, not trusted. */
          readonly story: string;
        }
      >
    >
  >;
}
