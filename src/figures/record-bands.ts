import { shareCell } from "../components/cells.js";
import { rankedBars } from "../components/charts/ranked-bars.js";
import type { Html } from "../components/html.js";
import { type Row, rowsOf, textOf } from "../components/rows.js";
import { wordOf } from "../i18n/label.js";
import type { FigureContext } from "./figure.js";

interface Bands {
  readonly id: string;
  readonly table: "record_scores" | "freshness";
  readonly names: Readonly<Record<string, string>>;
  readonly title: string;
  readonly description: string;
}

/** Systems side by side, bands in their order: share of each system's records. */
export function recordBands(context: FigureContext, { id, table, names, title, description }: Bands): Html {
  const rows = rowsOf(context, table);
  const systems = [...new Set(rows.map((row) => textOf(row, "system")))];
  const at = (band: string, system: string): Row =>
    rows.find((row) => textOf(row, "band") === band && textOf(row, "system") === system) ?? {};
  return rankedBars({
    panels: systems.map((system) => wordOf(context, context.t.labels.systems, system)),
    rows: Object.entries(names)
      .filter(([band]) =>
        rows.some((row) => textOf(row, "band") === band && (band !== "unknown" || row["records"] !== 0)),
      )
      .map(([band, label]) => ({
        label,
        className: band === "unknown" ? "context" : "main",
        cells: systems.map((system) => shareCell(context, at(band, system), "share", "records")),
      })),
    words: { id, title, description },
  });
}

/** The rows of a band that are shown. */
export const inBand = (rows: readonly Row[], band: string): readonly Row[] =>
  rows.filter((row) => textOf(row, "band") === band && row["share"] !== null && row["share"] !== undefined);
