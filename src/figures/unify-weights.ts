import { levelWords } from "../components/comparison-words.js";
import { emptyFigure } from "../components/figure.js";
import { formatDecimal } from "../components/format/numbers.js";
import { formatShare } from "../components/format/shares.js";
import { html } from "../components/html.js";
import { isSuppressed, largest, numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import { columnHead, dataTable, number } from "../components/tables/data-table.js";
import type { Figure, FigureContext } from "./figure.js";

const OTHER = "other";

/** What each level of each comparison weighs, and how often it is met among one person's records and among strangers'. */
export const unifyWeights: Figure = (context) => {
  const { t, locale } = context;
  const words = t.unification.weights;
  const rows = rowsOf(context, "identity_weights");
  if (rows.length === 0) return emptyFigure(context, "unify-weights", words.plain, "identity_weights");
  const shown = rows.filter((row) => !isSuppressed(row));
  const single = shown.filter((row) => textOf(row, "level") !== OTHER);
  const heaviest = largest(single, "weight");
  const weight = heaviest && numberOf(heaviest, "weight");
  const named = (row: Row) => {
    const each = textOf(row, "levels").split("+");
    const words = each.map((level) => levelWords(context, textOf(row, "field"), level));
    return textOf(row, "level") === OTHER ? t.unification.weights.other(t.figures.list(words)) : (words[0] ?? "");
  };
  const finding =
    heaviest !== undefined && typeof weight === "number"
      ? words.finding(named(heaviest), formatDecimal(weight, locale, 1))
      : words.plain;
  return dataTable(context, {
    name: "unify-weights",
    finding,
    head: html`<tr>${columnHead(words.level)}${[words.m, words.u, words.weight].map((text) => columnHead(text, true))}</tr>`,
    body: shown.map(
      (row) =>
        html`<tr><th scope="row">${named(row)}</th>${["m", "u"].map((column) => number(share(context, row, column)))}${number(bits(context, row))}</tr>`,
    ),
    note: single.length < shown.length ? `${words.note} ${words.rare(context.report.k)}` : words.note,
    table: "identity_weights",
    metric: "match_weight",
  });
};

function share(context: FigureContext, row: Row, column: string): string {
  const value = numberOf(row, column);
  if (value === null) return context.t.shell.states.missingMark;
  return formatShare(value, context.locale, value < 0.001 ? 3 : value < 0.01 ? 2 : 1);
}

function bits(context: FigureContext, row: Row): string {
  const value = numberOf(row, "weight");
  return value === null ? context.t.shell.states.missingMark : formatDecimal(value, context.locale, 1, true);
}
