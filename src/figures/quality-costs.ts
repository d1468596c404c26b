import { emptyFigure, whyEmpty } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { formatMoney } from "../components/format/money.js";
import { formatDecimal } from "../components/format/numbers.js";
import { type Html, html } from "../components/html.js";
import { isSuppressed, numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import { columnHead, dataTable, number } from "../components/tables/data-table.js";
import { labelOf } from "../i18n/label.js";
import type { Figure, FigureContext } from "./figure.js";

const ITEMS = ["duplicates", "undeliverable"];
const COLUMNS = 7;

/** What bad records cost in a year, line by line with its inputs, and the value that nobody sees whole. */
export const qualityCosts: Figure = (context) => {
  const { t } = context;
  const words = t.reach.costs;
  const rows = rowsOf(context, "quality_costs");
  const of = (item: string) => rows.filter((row) => textOf(row, "item") === item);
  const [[total], [pieces]] = [of("total"), of("split_customers")];
  if (total === undefined) return withoutMessages(context, pieces);
  const head = html`<tr>${columnHead(words.channel)}${[words.count, words.perRecord, words.unitCost].map((text) => columnHead(text, true))}${columnHead(words.origin)}${[words.cost, words.band].map((text) => columnHead(text, true))}</tr>`;
  const money = moneyOf(context, total);
  const body = ITEMS.flatMap((item) => {
    const lines = of(item);
    if (lines.length === 0) return [];
    const name = labelOf(t.reach.items, item);
    return [
      html`<tr><th scope="rowgroup" colspan="${COLUMNS}">${name}</th></tr>`,
      ...lines.map((row) => line(context, row, money)),
    ];
  });
  return dataTable(context, {
    name: "quality-costs",
    finding: findingOf(context, total, pieces),
    head,
    body,
    foot: line(context, total, money),
    note: html`${piecesOf(context, pieces)} ${words.note}`,
    table: "quality_costs",
    metric: "quality_cost",
  });
};

/** Without messages nothing is wasted on them, but customers may be seen in pieces all the same. */
function withoutMessages(context: FigureContext, pieces: Row | undefined): Html {
  const { t, report } = context;
  const title = t.reach.costs.plain;
  if (pieces === undefined) return emptyFigure(context, "quality-costs", title, "quality_costs");
  const lacking = report.filled.includes("messages") ? whyEmpty({ t, report }) : t.labels.canonical.messages.needs;
  return html`<section class="figure figure-empty" id="figure-quality-costs" aria-labelledby="figure-quality-costs-finding">
<h2 class="finding" id="figure-quality-costs-finding">${title}</h2>
<p class="notice">${piecesOf(context, pieces)} ${lacking}</p>
</section>`;
}

function line(context: FigureContext, row: Row, money: (value: number) => string) {
  const { t } = context;
  const format = formatOf(context);
  const isTotal = textOf(row, "item") === "total";
  const write = (column: string, format: (value: number) => string): string => {
    const value = numberOf(row, column);
    if (value !== null) return format(value);
    return isSuppressed(row) ? t.shell.states.suppressed : isTotal ? "" : t.shell.states.missingMark;
  };
  const [low, high] = [numberOf(row, "low"), numberOf(row, "high")];
  const cells = [
    write("count", format.count),
    textOf(row, "item") === "duplicates" ? write("per_record", (value) => formatDecimal(value, context.locale, 2)) : "",
    write("unit_cost", (value) => unitCost(context, value)),
  ];
  const costs = [write("cost", money), low === null || high === null ? "" : t.figures.range(money(low), money(high))];
  const origin = textOf(row, "origin");
  return html`<tr><th scope="row">${isTotal ? t.reach.items.total : labelOf(t.reach.channels, textOf(row, "channel"))}</th>${cells.map((text) => number(text))}<td>${origin === "" ? "" : labelOf(t.reach.origins, origin)}</td>${costs.map((text) => number(text))}</tr>`;
}

/** As many digits as the price needs: a tenth of a cent is a usual one for an e-mail. */
const unitCost = ({ locale, report }: FigureContext, value: number): string =>
  formatMoney(
    value,
    locale,
    report.currency,
    [2, 3, 4, 5].find((digits) => Number(value.toFixed(digits)) === value) ?? 6,
  );

/** Cents throughout, or nowhere: what the largest amount supports. */
const moneyOf =
  ({ locale, report }: FigureContext, total: Row | undefined) =>
  (value: number): string =>
    formatMoney(value, locale, report.currency, ((total && numberOf(total, "high")) ?? 0) < 1_000 ? 2 : 0);

function findingOf(context: FigureContext, total: Row | undefined, pieces: Row | undefined): string {
  const words = context.t.reach.costs;
  const [cost, low, high] = ["cost", "low", "high"].map((column) => (total ? numberOf(total, column) : null));
  if (typeof cost !== "number" || typeof low !== "number" || typeof high !== "number") return words.plain;
  const { money } = formatOf(context);
  const finding = words.finding(money(Math.round(cost)), money(Math.round(low)), money(Math.round(high)));
  const revenue = pieces && numberOf(pieces, "unseen_revenue");
  return typeof revenue === "number" && revenue > 0 ? words.hides(finding, money(revenue)) : finding;
}

function piecesOf(context: FigureContext, row: Row | undefined): string {
  const { t } = context;
  const [count, revenue] = [row && numberOf(row, "count"), row && numberOf(row, "unseen_revenue")];
  if (typeof count !== "number" || typeof revenue !== "number") return "";
  const format = formatOf(context);
  return t.reach.costs.pieces(t.figures.counted(count, format.count(count), "people"), format.money(revenue));
}
