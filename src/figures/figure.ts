import type { ColumnTable } from "arquero";
import type { Cube } from "../../loaders/publish/cube.js";
import type { PublishedReport } from "../../loaders/publish/report.js";
import type { PublishedName } from "../../loaders/publish/tables.js";
import type { Locale } from "../../loaders/workspace/locales.js";
import type { Html } from "../components/html.js";
import type { Catalogue } from "../i18n/catalogue.js";

/** What every figure is drawn from: published tables and words, nothing behind them. */
export interface FigureContext {
  readonly locale: Locale;
  readonly t: Catalogue;
  readonly report: PublishedReport;
  /** A published table, rows in its published order; no rows where the workspace lacks the data. */
  readonly table: (name: PublishedName) => ColumnTable;
  /** What customers can be counted by; null where the base is too small for it. */
  readonly cube: () => Cube | null;
  /** Path of the page, e.g. `/en/customers`, and its parameters, e.g. {persona: "camille"}. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
}

/** A figure, an answer or a block of text that a page names in a `::name key=value` line. */
export type Figure = (context: FigureContext, attributes: Readonly<Record<string, string>>) => Html;
