import { emptyFigure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { html } from "../components/html.js";
import { isSuppressed, largest, numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import { columnHead, dataTable, number } from "../components/tables/data-table.js";
import { labelOf } from "../i18n/label.js";
import type { Figure, FigureContext } from "./figure.js";

const RULES = ["only", "personal", "trust", "fuller", "recent", "frequent", "order", "other"] as const;
const ORDER = [
  "first_name",
  "last_name",
  "birth_name",
  "birth_date",
  "gender",
  "email",
  "mobile",
  "landline",
  "loyalty_id",
  "address",
  "postal_code",
  "city",
  "country",
];

/** What decided each field of the unified record where one person has several records. */
export const unifyGolden: Figure = (context) => {
  const { t } = context;
  const words = t.unification.golden;
  const rows = rowsOf(context, "golden_rules");
  if (rows.length === 0) return emptyFigure(context, "unify-golden", words.plain, "golden_rules");
  const rules = RULES.filter((rule) => rows.some((row) => textOf(row, "rule") === rule));
  const fields = ORDER.filter((field) => rows.some((row) => textOf(row, "field") === field));
  const at = (field: string, rule: string) =>
    rows.find((row) => textOf(row, "field") === field && textOf(row, "rule") === rule);
  return dataTable(context, {
    name: "unify-golden",
    finding: findingOf(context, rows),
    head: html`<tr>${columnHead(words.field)}${rules.map((rule) => columnHead(words.rules[rule], true))}</tr>`,
    body: fields.map(
      (field) =>
        html`<tr><th scope="row">${labelOf(t.labels.fields, field)}</th>${rules.map((rule) => number(cell(context, at(field, rule))))}</tr>`,
    ),
    note: `${words.note} ${words.rare(context.report.k)}`,
    table: "golden_rules",
    metric: "customers",
  });
};

function cell(context: FigureContext, row: Row | undefined) {
  if (row === undefined) return html`<span class="is-missing">${context.t.shell.states.missingMark}</span>`;
  const persons = numberOf(row, "persons");
  if (persons !== null) return formatOf(context).count(persons);
  return html`<span class="is-hidden">${isSuppressed(row) ? context.t.shell.states.suppressed : ""}</span>`;
}

/** The field and the rule that had to choose most often. */
function findingOf(context: FigureContext, rows: readonly Row[]): string {
  const { t } = context;
  const words = t.unification.golden;
  const chosen = rows.filter((row) => textOf(row, "rule") !== "only");
  const top = largest(chosen, "persons");
  const persons = top && numberOf(top, "persons");
  if (top === undefined) return words.agree;
  if (typeof persons !== "number") return words.plain;
  const people = t.figures.counted(persons, formatOf(context).count(persons), "people");
  return words.finding(
    labelOf(t.labels.fields, textOf(top, "field")),
    labelOf(words.decided, textOf(top, "rule")),
    people,
  );
}
