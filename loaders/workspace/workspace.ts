import type { Decision } from "../identity/decisions.js";
import type { Locale } from "./locales.js";
import type { Formats, Mapping, Report } from "./schema.js";

export type SourceFormat = "csv" | "tsv" | "fixed_width" | "parquet" | "json" | "xlsx";

export interface SourceFile {
  /** Absolute path, for reading. */
  readonly path: string;
  /** Path as the report shows it: relative to the workspace where it lies inside, else the pattern's variable form. */
  readonly name: string;
}

/** One entry of `sources`, with its files found, its preset applied and its defaults filled. */
export interface Source {
  readonly table: string;
  /** Where it stands in report.yaml, e.g. `sources.orders[0]`. */
  readonly place: string;
  readonly system: string;
  readonly format: SourceFormat;
  readonly files: readonly SourceFile[];
  readonly sheet?: string;
  readonly header?: boolean;
  readonly names?: readonly string[];
  readonly fixedWidth?: Readonly<Record<string, readonly [number, number]>>;
  readonly skip: number;
  readonly columns: Readonly<Record<string, Mapping>>;
  readonly attributes: Readonly<Record<string, Mapping>>;
  readonly formats: Formats;
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly where?: string;
}

export interface PersonaStory {
  readonly name: string;
  readonly tagline?: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly quote?: string;
  /** Markdown, not trusted. */
  readonly story: string;
}

export interface Persona {
  readonly id: string;
  readonly method: "rule" | "questionnaire" | "expert";
  readonly confidence: "low" | "medium" | "high";
  /** SQL over the person variables; absent where customers are attached in another way. */
  readonly rule?: string;
  /** `drawn` by the site, or an image's path relative to the workspace. */
  readonly portrait: string;
  /** At least one; a language without its file falls back to another. */
  readonly stories: Readonly<Partial<Record<Locale, PersonaStory>>>;
}

/** A page of the workspace that overrides or adds one of the site. */
export interface WorkspacePage {
  readonly locale: Locale;
  /** Path below `pages/<locale>/`, without `.md`. */
  readonly name: string;
  /** Absolute path, for reading. */
  readonly path: string;
}

export interface Workspace {
  /** Absolute path of the folder. */
  readonly root: string;
  readonly report: Report;
  readonly sources: readonly Source[];
  /** What someone decided about pairs of records. */
  readonly decisions: readonly Decision[];
  readonly personas: readonly Persona[];
  /** Pages in the report's languages. */
  readonly pages: readonly WorkspacePage[];
  /** `<file>:<line>:<column>` of a path in report.yaml such as `["sources","orders",0,"where"]`, for later faults. */
  readonly locate: (path: readonly (string | number)[]) => string;
  /** The same for a persona's front matter, in the file its rule comes from. */
  readonly locatePersona: (id: string, key?: string) => string;
}
