import type { Cube } from "../../loaders/publish/cube.js";
import { criterionName, criterionValue } from "../components/criteria.js";
import { emptyFigure } from "../components/figure.js";
import { formatDate } from "../components/format/dates.js";
import { formatOf } from "../components/format/format.js";
import { type Html, html } from "../components/html.js";
import { tableHref } from "../components/links.js";
import { numberOf, rowsOf, textOf } from "../components/rows.js";
import { CONTACTABLE, CONTACTABLE_WORDS, valueName } from "../explorer/selection.js";
import type { Figure, FigureContext } from "./figure.js";

interface Totals {
  readonly customers: number;
  readonly contactable: number;
  readonly revenue: number | null;
}

/** Criteria to tick and what they count; before anything is ticked, and without scripts, everybody by each criterion alone. */
export const counting: Figure = (context) => {
  const { t, report, locale } = context;
  const words = t.counting;
  const cube = context.cube();
  if (cube === null) {
    const rows = rowsOf(context, "counting_values");
    if (rows.length === 0) return emptyFigure(context, "counting", words.criteriaTitle, "counting_values");
    return html`<section class="figure figure-empty" id="figure-counting"><p class="notice">${words.tooFew}</p></section>`;
  }
  const all = totalsOf(cube);
  return html`<section class="counter" id="figure-counting" data-locale="${locale}" data-currency="${report.currency}" data-script="counter">
${results(context, all)}
<form class="counter-form" aria-label="${words.criteriaTitle}">
<div class="counter-controls"><label class="counter-by">${words.splitBy} <select name="split" autocomplete="off"><option value="">${words.noSplit}</option>${[...cube.criteria.map(({ id }) => id), CONTACTABLE].map((id) => html`<option value="${id}">${criterionName(context, id)}</option>`)}</select></label><button type="reset">${words.reset}</button></div>
<div class="counter-criteria">${cube.criteria.map(({ id }, number) => criterionBox(context, cube, id, number))}${contactableBox(context, all)}</div>
</form>
${allValues(context)}
</section>`;
};

function results(context: FigureContext, { customers, contactable, revenue }: Totals): Html {
  const { counting: words } = context.t;
  const format = formatOf(context);
  const number = (name: string, value: string, label: string) =>
    html`<div><dt>${label}</dt><dd data-result="${name}">${value}</dd></div>`;
  return html`<div class="counter-results"><div role="status" aria-live="polite" aria-atomic="true"><h2 class="counter-selection">${words.everybody}</h2>
<dl class="counter-numbers">${number("customers", format.count(customers), words.customers)}${number("revenue", revenue === null ? words.notShown : format.cell("money", Math.round(revenue / 100)), words.revenue)}${number("contactable", format.count(contactable), words.contactable)}</dl>
<p class="counter-note notice" hidden></p></div>
<div class="counter-split"></div></div>`;
}

function criterionBox(context: FigureContext, cube: Cube, id: string, number: number): Html {
  const counts = cube.tables.find(({ criteria }) => criteria.join() === String(number))?.persons ?? [];
  const values = cube.criteria[number]?.values ?? [];
  return html`<fieldset data-criterion="${id}"><legend>${criterionName(context, id)}</legend>${values.map(
    (words, value) => box(context, id, valueName(words), criterionValue(context, id, words), counts[value] ?? 0),
  )}</fieldset>`;
}

const contactableBox = (context: FigureContext, { customers, contactable }: Totals): Html =>
  html`<fieldset data-criterion="${CONTACTABLE}"><legend>${criterionName(context, CONTACTABLE)}</legend>${CONTACTABLE_WORDS.toReversed().map(
    (word) =>
      box(
        context,
        CONTACTABLE,
        word,
        criterionValue(context, CONTACTABLE, [word]),
        word === "yes" ? contactable : customers - contactable,
      ),
  )}</fieldset>`;

const box = (context: FigureContext, id: string, value: string, text: string, persons: number): Html =>
  html`<label><input type="checkbox" name="${id}" value="${value}" autocomplete="off"> <span class="counter-value">${text}</span> <span class="counter-n">${formatOf(context).count(persons)}</span></label>`;

/** Of everybody, from the table of no criterion. */
function totalsOf({ tables }: Cube): Totals {
  const all = tables.find(({ criteria }) => criteria.length === 0);
  return {
    customers: all?.persons[0] ?? 0,
    contactable: all?.contactable[0] ?? 0,
    revenue: all?.revenue[0] ?? null,
  };
}

/** Every value alone, as the file has it; this too reads without scripts. */
function allValues(context: FigureContext): Html {
  const { t } = context;
  const { caption, head } = t.counting;
  const format = formatOf(context);
  const mark = t.shell.states.suppressedMark(context.report.k);
  const body = rowsOf(context, "counting_values").map((row) => {
    const [criterion, value] = [textOf(row, "criterion"), textOf(row, "value")];
    const cell = (column: string, type: "integer" | "money") => {
      const number = numberOf(row, column);
      return html`<td class="num">${number === null ? mark : format.cell(type, type === "money" ? Math.round(number) : number)}</td>`;
    };
    return html`<tr><th scope="row">${criterionName(context, criterion)}: ${criterionValue(context, criterion, [value])}</th>${cell("customers", "integer")}${cell("revenue_12m", "money")}${cell("contactable", "integer")}</tr>`;
  });
  return html`<details class="figure-table"><summary>${caption}</summary><div class="table-scroll" role="region" aria-label="${t.shell.figure.scrollable(caption)}" tabindex="0"><table class="data"><caption>${caption}</caption><thead><tr><th scope="col">${caption}</th><th scope="col" class="num">${head.customers}</th><th scope="col" class="num">${head.revenue}</th><th scope="col" class="num">${head.contactable}</th></tr></thead><tbody>${body}</tbody></table></div>
<ul class="figure-meta"><li>${t.shell.figure.asOf} ${formatDate(context.report.as_of, context.locale)}</li><li><a href="${tableHref(context, "counting_values")}" rel="external" type="text/csv" aria-label="${t.shell.figure.csvOf(caption)}">${t.shell.figure.csv}</a></li></ul></details>`;
}
