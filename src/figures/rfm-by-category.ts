import { emptyFigure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { type Html, html } from "../components/html.js";
import { scoreShortName } from "../components/labels.js";
import { isSuppressed, numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import { columnHead, dataTable, number } from "../components/tables/data-table.js";
import { wordOf } from "../i18n/label.js";
import type { Figure, FigureContext } from "./figure.js";

const STEPS = 5;
/** Of whom the sentence tells. */
const BEST = ["champion", "core"];

/** Who is big in one category: its buyers by segment, scored against each other. */
export const rfmByCategory: Figure = (context) => {
  const words = context.t.standing.scores.category;
  const rows = rowsOf(context, "rfm_by_category");
  if (rows.length === 0) return emptyFigure(context, "rfm-by-category", words.plain, "rfm_by_category");
  const format = formatOf(context);
  const categories = [...new Set(rows.map((row) => textOf(row, "category")))];
  const known = Object.keys({ ...context.t.standing.scores.together, ...context.t.labels.rfm });
  const segments = known.filter((segment) => rows.some((row) => textOf(row, "segment") === segment));
  const of = (category: string): Row[] => rows.filter((row) => textOf(row, "category") === category);
  const buyers = (category: string): number | null =>
    of(category).some(isSuppressed)
      ? null
      : of(category).reduce((sum, row) => sum + (numberOf(row, "customers") ?? 0), 0);
  const most = Math.max(...rows.map((row) => share(row, buyers(textOf(row, "category"))) ?? 0));
  const size = (category: string): Html | string => {
    const count = buyers(category);
    return count === null ? hidden(context) : format.count(count);
  };
  return dataTable(context, {
    name: "rfm-by-category",
    finding: finding(context, rows, buyers),
    head: html`<tr>${columnHead(words.head)}${columnHead(words.size, true)}${segments.map((segment) => columnHead(scoreShortName(context, segment), true))}</tr>`,
    body: categories.map(
      (category) =>
        html`<tr><th scope="row">${wordOf(context, {}, category)}</th>${number(size(category))}${segments.map(
          (segment) =>
            cell(
              context,
              of(category).find((row) => textOf(row, "segment") === segment),
              buyers(category),
              most,
            ),
        )}</tr>`,
    ),
    note: [words.note, rows.some(isSuppressed) && context.t.shell.states.suppressedNote(context.report.k)]
      .filter((note) => note !== false)
      .join(" "),
    table: "rfm_by_category",
    metric: "rfm",
  });
};

const hidden = ({ t }: FigureContext): Html => html`<span class="is-hidden">${t.shell.states.suppressed}</span>`;

const share = (row: Row, buyers: number | null): number | null => {
  const customers = numberOf(row, "customers");
  return customers === null || buyers === null || buyers === 0 ? null : customers / buyers;
};

function cell(context: FigureContext, row: Row | undefined, buyers: number | null, most: number): Html {
  const format = formatOf(context);
  if (row === undefined) return html`<td class="num heat"><span class="is-zero">0</span></td>`;
  if (isSuppressed(row)) return html`<td class="num heat">${hidden(context)}</td>`;
  const own = share(row, buyers);
  if (own === null) return html`<td class="num heat">${format.count(numberOf(row, "customers") ?? 0)}</td>`;
  const step = Math.min(STEPS, Math.floor((own / most) * STEPS) + 1);
  return html`<td class="num heat seq-${step}">${format.share(own, 0)}</td>`;
}

function finding(context: FigureContext, rows: readonly Row[], buyers: (category: string) => number | null): string {
  const words = context.t.standing.scores.category;
  // "More than in any other" needs all the others.
  if (rows.some(isSuppressed)) return words.plain;
  const best = rows
    .filter((row) => BEST.includes(textOf(row, "segment")))
    .map((row) => ({ row, own: share(row, buyers(textOf(row, "category"))) }))
    .filter(({ own }) => own !== null)
    .sort((a, b) => (b.own ?? 0) - (a.own ?? 0))[0];
  if (best === undefined) return words.plain;
  const segment = context.t.figures.quoted(scoreShortName(context, textOf(best.row, "segment")));
  const name = (row: Row): string => context.t.figures.quoted(wordOf(context, {}, textOf(row, "category")));
  const of = (row: Row): number => share(row, buyers(textOf(row, "category"))) ?? 0;
  const say = (row: Row): string => formatOf(context).share(of(row), 0);
  const [second] = rows
    .filter((row) => row !== best.row && textOf(row, "segment") === textOf(best.row, "segment"))
    .filter((row) => (numberOf(row, "high") ?? 1) >= (numberOf(best.row, "low") ?? 0))
    .sort((a, b) => of(b) - of(a));
  // Where a category has none of the segment, it has no row.
  return second === undefined
    ? words.finding(name(best.row), say(best.row), segment)
    : words.alike(name(best.row), say(best.row), segment, name(second), say(second));
}
