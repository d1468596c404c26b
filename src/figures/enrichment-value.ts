import { emptyFigure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { html } from "../components/html.js";
import { valueName } from "../components/labels.js";
import { isSuppressed, largest, numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import { columnHead, dataTable, number } from "../components/tables/data-table.js";
import type { Figure, FigureContext } from "./figure.js";

/** What bought-in data adds and what it has to bring back, by provider and field. */
export const enrichmentValue: Figure = (context) => {
  const { t } = context;
  const words = t.reach.enrichment;
  const rows = rowsOf(context, "enrichment_value");
  if (rows.length === 0) return emptyFigure(context, "enrichment-value", words.plain, "enrichment_value");
  const heads = [words.sent, words.rate, words.filled, words.known, words.cost, words.perFilled, words.breakEven];
  const head = html`<tr>${columnHead(words.field)}${heads.map((text) => columnHead(text, true))}</tr>`;
  const body = rows.map((row) => {
    const cell = (column: string, kind: Kind) => written(context, row, column, kind);
    const cells = [
      cell("sent", "count"),
      rateText(context, row),
      cell("filled", "count"),
      `${cell("fill_before", "share")} → ${cell("fill_after", "share")}`,
      cell("cost", "money"),
      cell("cost_per_filled", "money"),
      cell("break_even", "money"),
    ];
    return html`<tr><th scope="row">${name(context, row, "field")}<br><small>${name(context, row, "provider")}</small></th>${cells.map((text) => number(text))}</tr>`;
  });
  return dataTable(context, {
    name: "enrichment-value",
    finding: findingOf(context, rows),
    head,
    body,
    note: words.note,
    table: "enrichment_value",
    metric: "enrichment_match",
  });
};

const name = (context: FigureContext, row: Row, column: string): string =>
  valueName(context, "enrichment_value", column, textOf(row, column));

type Kind = "count" | "share" | "money";

function written(context: FigureContext, row: Row, column: string, kind: Kind): string {
  const { states } = context.t.shell;
  const value = numberOf(row, column);
  if (value === null) return isSuppressed(row) ? states.suppressed : states.missingMark;
  return formatOf(context)[kind](value);
}

function rateText(context: FigureContext, row: Row): string {
  const text = written(context, row, "match_rate", "share");
  const [low, high] = [numberOf(row, "low"), numberOf(row, "high")];
  return low === null || high === null ? text : `${text} (${formatOf(context).interval("share", low, high)})`;
}

function findingOf(context: FigureContext, rows: readonly Row[]): string {
  const words = context.t.reach.enrichment;
  const top = largest(rows, "fill_gain");
  const [before, after] = [top && numberOf(top, "fill_before"), top && numberOf(top, "fill_after")];
  if (top === undefined || typeof before !== "number" || typeof after !== "number") return words.plain;
  const { share } = formatOf(context);
  return words.finding(name(context, top, "field"), name(context, top, "provider"), share(before), share(after));
}
