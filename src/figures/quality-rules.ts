import { formatOf } from "../components/format/format.js";
import { type Html, html } from "../components/html.js";
import { numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import { columnHead, dataTable, number } from "../components/tables/data-table.js";
import { entryOf, labelOf, wordOf } from "../i18n/label.js";
import type { Figure, FigureContext } from "./figure.js";

const MARKS = { pass: ["good", "✓"], warn: ["watch", "!"], fail: ["bad", "✗"] } as const;
/** Limits that most rules share. */
const [WARN, FAIL] = [0.01, 0.05];

/** Named checks on what the files hold: those that fail, those to be watched, and, folded away, those that pass. */
export const qualityRules: Figure = (context) => {
  const { t, report } = context;
  const words = t.quality.rules;
  const rows = rowsOf(context, "quality_rules");
  if (rows.length === 0) return html``;
  const of = (status: string) => rows.filter((row) => textOf(row, "status") === status);
  const [failing, watched, passing] = [of("fail"), of("warn"), of("pass")];
  const format = formatOf(context);
  const notable = [...failing, ...watched];
  const note = words.note(format.share(WARN, 0), format.share(FAIL, 0));
  const isHidden = rows.some((row) => numberOf(row, "checked") === null);
  return dataTable(context, {
    name: "quality-rules",
    finding: words.finding(failing.length, watched.length),
    head: headOf(context),
    body: (notable.length > 0 ? notable : passing).map((row) => line(context, row)),
    ...(notable.length > 0 && passing.length > 0 && { more: folded(context, passing) }),
    note: isHidden ? `${note} ${words.hidden(report.k)}` : note,
    table: "quality_rules",
    metric: "rule_failures",
  });
};

function folded(context: FigureContext, rows: readonly Row[]): Html {
  const title = context.t.quality.rules.passing(rows.length, formatOf(context).count(rows.length));
  return html`<details class="figure-table"><summary>${title}</summary><div class="table-scroll" role="region" aria-label="${context.t.shell.figure.scrollable(title)}" tabindex="0"><table class="data"><thead>${headOf(context)}</thead><tbody>${rows.map((row) => line(context, row))}</tbody></table></div></details>`;
}

function headOf({ t }: FigureContext): Html {
  const words = t.quality.rules;
  return html`<tr>${[words.status, words.rule, words.field, words.system].map((text) => columnHead(text))}${[words.checked, words.failed, words.rate].map((text) => columnHead(text, true))}</tr>`;
}

function line(context: FigureContext, row: Row): Html {
  const { labels } = context.t;
  return html`<tr><td>${verdict(context, row)}</td><th scope="row">${labelOf(labels.rules, textOf(row, "rule"))}</th><td>${fieldName(context, row)}</td><td>${wordOf(context, labels.systems, textOf(row, "system"))}</td>${counts(context, row)}</tr>`;
}

function counts(context: FigureContext, row: Row): readonly Html[] {
  const format = formatOf(context);
  const { states } = context.t.shell;
  const rate = numberOf(row, "rate");
  return [numberOf(row, "checked"), numberOf(row, "failed"), rate].map((value, index) => {
    if (value === null) return number(html`<span class="is-hidden">${states.suppressed}</span>`);
    return number(index < 2 ? format.count(value) : format.share(value, value === 0 ? 0 : 1));
  });
}

/** `customers.email` → "Customers, E-mail". */
function fieldName({ t }: FigureContext, row: Row): string {
  const [table = "", field] = textOf(row, "field").split(".");
  const name = entryOf(t.labels.canonical, table)?.name ?? table;
  return field === undefined ? name : `${name}, ${labelOf(t.labels.fields, field)}`;
}

function verdict({ t }: FigureContext, row: Row) {
  const status = textOf(row, "status");
  const [className, mark] = entryOf(MARKS, status) ?? ["watch", "?"];
  return html`<span class="${className}"><span aria-hidden="true">${mark}</span> ${labelOf(t.labels.ruleStatuses, status)}</span>`;
}
