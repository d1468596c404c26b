import { formatOf } from "../components/format/format.js";
import { html } from "../components/html.js";
import { numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import { columnHead, dataTable, number } from "../components/tables/data-table.js";
import { entryOf, labelOf, wordOf } from "../i18n/label.js";
import type { Figure, FigureContext } from "./figure.js";

const MARKS = { pass: ["good", "✓"], warn: ["watch", "!"], fail: ["bad", "✗"] } as const;
const ORDER = ["fail", "warn", "pass"];

/** Named checks on what the files hold, those that fail first. */
export const qualityRules: Figure = (context) => {
  const { t } = context;
  const words = t.quality.rules;
  const rows = rowsOf(context, "quality_rules").toSorted(
    (a, b) => ORDER.indexOf(textOf(a, "status")) - ORDER.indexOf(textOf(b, "status")),
  );
  if (rows.length === 0) return html``;
  const format = formatOf(context);
  const head = html`<tr>${[words.rule, words.field, words.system].map((text) => columnHead(text))}${[words.checked, words.failed, words.rate].map((text) => columnHead(text, true))}${columnHead(words.status)}</tr>`;
  const body = rows.map((row) => {
    const rate = numberOf(row, "rate");
    return html`<tr><th scope="row">${labelOf(t.labels.rules, textOf(row, "rule"))}</th><td>${fieldName(context, row)}</td><td>${wordOf(context, context.t.labels.systems, textOf(row, "system"))}</td>${number(format.count(numberOf(row, "checked") ?? 0))}${number(format.count(numberOf(row, "failed") ?? 0))}${number(rate === null ? t.shell.states.missingMark : format.share(rate, rate === 0 ? 0 : 1))}<td>${verdict(context, row)}</td></tr>`;
  });
  const count = (verdict: string) => rows.filter((row) => textOf(row, "status") === verdict).length;
  return dataTable(context, {
    name: "quality-rules",
    finding: words.finding(count("fail"), count("warn")),
    head,
    body,
    note: words.note,
    table: "quality_rules",
  });
};

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
