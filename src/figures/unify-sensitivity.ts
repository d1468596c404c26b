import { emptyFigure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { formatDecimal } from "../components/format/numbers.js";
import { formatRelative } from "../components/format/shares.js";
import { html } from "../components/html.js";
import { isSuppressed, numberOf, type Row, rowsOf } from "../components/rows.js";
import { columnHead, dataTable, number } from "../components/tables/data-table.js";
import type { Figure, FigureContext } from "./figure.js";

const COLUMNS = ["persons", "buyers", "repeat_rate", "revenue_per_customer"] as const;
const CHANGES = ["persons_change", "buyers_change", "repeat_change", "revenue_change"] as const;
/** A change no larger than this would change no decision. */
const MATERIAL = 0.02;

/** How much the numbers of the business move with the threshold of the matching, and whether that matters. */
export const unifySensitivity: Figure = (context) => {
  const { t } = context;
  const words = t.unification.sensitivity;
  const rows = rowsOf(context, "identity_sensitivity");
  if (rows.length === 0) return emptyFigure(context, "unify-sensitivity", words.plain, "identity_sensitivity");
  return dataTable(context, {
    name: "unify-sensitivity",
    finding: findingOf(context, rows),
    head: html`<tr>${columnHead(words.threshold)}${[words.people, words.buyers, words.repeat, words.revenue].map((text) => columnHead(text, true))}</tr>`,
    body: rows.map(
      (row) =>
        html`<tr><th scope="row">${thresholdOf(context, row)}</th>${COLUMNS.map((_, index) => number(cell(context, row, index)))}</tr>`,
    ),
    note: words.note,
    table: "identity_sensitivity",
    metric: "match_weight",
  });
};

function thresholdOf({ t, locale }: FigureContext, row: Row): string {
  const words = t.unification.sensitivity;
  const shift = numberOf(row, "shift") ?? 0;
  if (shift === 0) return words.chosen;
  return words[shift < 0 ? "looser" : "stricter"](formatDecimal(shift, locale, 0, true));
}

function cell(context: FigureContext, row: Row, index: number) {
  const { t, locale } = context;
  const format = formatOf(context);
  const column = COLUMNS[index] ?? "persons";
  const [value, change] = [numberOf(row, column), numberOf(row, CHANGES[index] ?? "")];
  if (value === null) return isSuppressed(row) ? t.shell.states.suppressed : t.shell.states.missingMark;
  const write = { repeat_rate: (share: number) => format.share(share, 1), revenue_per_customer: format.money };
  const text = column === "persons" || column === "buyers" ? format.count(value) : write[column](value);
  return change === null ? text : html`${text} <small>${formatRelative(change, locale)}</small>`;
}

function findingOf(context: FigureContext, rows: readonly Row[]): string {
  const words = context.t.unification.sensitivity;
  const changes = rows.flatMap((row) => CHANGES.map((column) => numberOf(row, column))).filter((one) => one !== null);
  if (changes.length === 0) return words.plain;
  const most = Math.max(...changes.map(Math.abs));
  const share = formatOf(context).share(most, 1);
  return most <= MATERIAL ? words.little(share) : words.much(share);
}
