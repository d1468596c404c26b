import type { PublishedColumn } from "../../../loaders/publish/contract.js";
import { type PublishedName, publishedTable } from "../../../loaders/publish/tables.js";
import type { FigureContext } from "../../figures/figure.js";
import { entryOf } from "../../i18n/label.js";
import { groupName } from "../answer-groups.js";
import { criterionName, criterionValue } from "../criteria.js";
import { type Format, formatOf } from "../format/format.js";
import { type Html, html } from "../html.js";
import { crossingName, valueName } from "../labels.js";
import { isComplete, isHidden, isOutOfScope, numberOf, type Row, rowsOf, textOf } from "../rows.js";

export interface TableOptions {
  readonly name: PublishedName;
  readonly caption: string;
  /** What tells the table's region from others on the page, for who hears it; default: the caption. */
  readonly label?: string;
  readonly rows: readonly Row[];
  /** Default: every published column but `is_complete`, which is told beside the period. */
  readonly columns?: readonly string[];
}

const TEXTS = new Set(["text", "month", "date", "boolean"]);

/** A figure's numbers; hidden, missing and zero differ to the eye and to the ear. */
export function publishedRows(
  context: FigureContext,
  { name, caption, label, rows, columns: wanted }: TableOptions,
): Html {
  const { t } = context;
  const definition = publishedTable(name).columns;
  const columns = wanted ?? Object.keys(definition).filter((column) => column !== "is_complete");
  const format = formatOf(context);
  const head = columns.map((column) => {
    const type = definition[column]?.type ?? "text";
    return html`<th scope="col"${isText(type) ? "" : NUMERIC}>${columnName(context, name, column)}</th>`;
  });
  const body = rows.map(
    (row) => html`<tr>${columns.map((column, index) => cell(context, name, format, row, column, index === 0))}</tr>`,
  );
  return html`<div class="table-scroll" role="region" aria-label="${t.shell.figure.scrollable(label ?? caption)}" tabindex="0"><table class="data"><caption>${caption}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>${states(context, name, rows, columns)}`;
}

/** A column of one table may have a name of its own: the base counts people, not customers. */
const columnName = ({ t }: FigureContext, name: PublishedName, column: string): string =>
  entryOf(t.figures.columns, `${name}.${column}`) ?? entryOf(t.figures.columns, column) ?? column;

const NUMERIC = html` class="num"`;
const isText = (type: PublishedColumn["type"]): boolean => TEXTS.has(type);

function cell(
  context: FigureContext,
  name: PublishedName,
  format: Format,
  row: Row,
  column: string,
  isFirst: boolean,
): Html {
  const definition = publishedTable(name).columns[column];
  if (definition === undefined) return html`<td></td>`;
  const content = written(context, name, format, row, column, definition);
  if (isFirst)
    return html`<th scope="row">${content}${isComplete(row) ? "" : html` <small>${unfinished(context, name, row)}</small>`}</th>`;
  return isText(definition.type) ? html`<td>${content}</td>` : html`<td class="num">${content}</td>`;
}

/** Only the last period can still be running; a first one is cut by the start of the data. */
function unfinished(context: FigureContext, name: PublishedName, row: Row): string {
  const words = context.t.figures;
  const isLast = !rowsOf(context, name).some((other) => textOf(other, "month") > textOf(row, "month"));
  return isLast ? words.soFarShort : words.incompleteShort;
}

function written(
  context: FigureContext,
  name: PublishedName,
  format: Format,
  row: Row,
  column: string,
  { type, dimension }: PublishedColumn,
): Html | string {
  const { states: words } = context.t.shell;
  const value = row[column];
  if (value === null || value === undefined || value === "") {
    if (isHidden(row) && !dimension) return html`<span class="is-hidden">${words.suppressed}</span>`;
    const why = isOutOfScope(row) ? context.t.figures.findings.base.outOfScope : words.missing;
    return html`<span class="is-missing" role="img" aria-label="${why}">${words.missingMark}</span>`;
  }
  if (type === "text") return wordsOf(context, name, column, row);
  if (numberOf(row, column) === 0) return html`<span class="is-zero">${format.cell(type, value)}</span>`;
  return format.cell(type, value);
}

/** Tables on answers by several criteria, each of which calls its values by names of its own. */
const ON_ANSWERS: ReadonlySet<string> = new Set(["nps_by", "csat_by", "ces_by", "survey_funnel"]);

/** What a criterion's value is called hangs on the criterion, which stands in the row. */
function wordsOf(context: FigureContext, name: PublishedName, column: string, row: Row): string {
  const id = textOf(row, column);
  if (column === "crossing") return crossingName(context, id, textOf(row, "kind"));
  if (column === "value" && ON_ANSWERS.has(name)) return groupName(context, textOf(row, "dimension"), id);
  if (name !== "counting_values") return valueName(context, name, column, id);
  return column === "value" ? criterionValue(context, textOf(row, "criterion"), [id]) : criterionName(context, id);
}

/** What the marks of this very table mean; nothing is explained that does not occur. */
function states(
  { t, report }: FigureContext,
  name: PublishedName,
  rows: readonly Row[],
  columns: readonly string[],
): Html {
  const words = t.shell.states;
  const measures = columns.filter((column) => publishedTable(name).columns[column]?.dimension !== true);
  const empty = (row: Row) => measures.some((column) => row[column] === null || row[column] === undefined);
  const notes = [
    rows.some((row) => isHidden(row)) && html`<dt>${words.suppressed}</dt><dd>${words.suppressedNote(report.k)}</dd>`,
    rows.some((row) => !isHidden(row) && isOutOfScope(row) && empty(row)) &&
      html`<dt>${words.missingMark}</dt><dd>${t.figures.findings.base.outOfScope}</dd>`,
    rows.some((row) => !isHidden(row) && !isOutOfScope(row) && empty(row)) &&
      html`<dt>${words.missingMark}</dt><dd>${words.missingNote}</dd>`,
    rows.some((row) => measures.some((column) => numberOf(row, column) === 0)) &&
      html`<dt>${words.zero}</dt><dd>${words.zeroNote}</dd>`,
  ].filter((note) => note !== false);
  return notes.length === 0 ? html`` : html`<dl class="table-states">${notes}</dl>`;
}
