import { metric } from "../../loaders/publish/metrics.js";
import { emptyFigure } from "../components/figure.js";
import { formatDate } from "../components/format/dates.js";
import { formatOf } from "../components/format/format.js";
import { type Html, html } from "../components/html.js";
import { standingName } from "../components/labels.js";
import { isSuppressed, numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import { columnHead, dataTable, number } from "../components/tables/data-table.js";
import type { Figure, FigureContext } from "./figure.js";

const STEPS = 5;
/** Of whom the sentence tells, the more telling first. */
const TOLD = ["vip", "loyal", "active", "active_or_back", "current"];
/** Where who no longer comes stands. */
const FALLEN = ["lapsed", "at_risk", "inactive", "lost", "contract_ended"];

/** Where customers stood at the end of an earlier month and where they stand today: a matrix, darker where more went. */
export const lifecycleTransitions: Figure = (context) => {
  const words = context.t.standing.moves;
  const rows = rowsOf(context, "lifecycle_transitions");
  if (rows.length === 0) return emptyFigure(context, "lifecycle-transitions", words.plain, "lifecycle_transitions");
  const format = formatOf(context);
  const since = formatDate(textOf(rows[0] ?? {}, "since"), context.locale);
  const names = (column: string): string[] => [...new Set(rows.map((row) => textOf(row, column)))];
  const [before, now] = [names("status_before"), names("status")];
  const of = (status: string): Row[] => rows.filter((row) => textOf(row, "status_before") === status);
  const total = (cells: readonly Row[]): Html | string =>
    cells.some(isSuppressed)
      ? html`<span class="is-hidden">${context.t.shell.states.suppressed}</span>`
      : format.count(cells.reduce((sum, row) => sum + (numberOf(row, "customers") ?? 0), 0));
  return dataTable(context, {
    name: "lifecycle-transitions",
    finding: finding(context, rows, since),
    head: html`<tr><th scope="col" rowspan="2">${words.before(since)}</th><th scope="col" rowspan="2" class="num">${words.size}</th><th scope="colgroup" colspan="${now.length}">${words.now}</th></tr><tr>${now.map((status) => columnHead(standingName(context, status), true))}</tr>`,
    body: before.map(
      (status) =>
        html`<tr><th scope="row">${standingName(context, status)}</th>${number(total(of(status)))}${of(status).map((row) => cell(context, row))}</tr>`,
    ),
    note: [words.note, rows.some(isSuppressed) && context.t.shell.states.suppressedNote(context.report.k)]
      .filter((note) => note !== false)
      .join(" "),
    table: "lifecycle_transitions",
    metric: "lifecycle_transition",
  });
};

/** The share where the whole row is shown, else the number. */
function cell(context: FigureContext, row: Row): Html {
  const format = formatOf(context);
  if (isSuppressed(row))
    return html`<td class="num heat"><span class="is-hidden">${context.t.shell.states.suppressed}</span></td>`;
  const [share, customers] = [numberOf(row, "share"), numberOf(row, "customers") ?? 0];
  if (customers === 0) return html`<td class="num heat"><span class="is-zero">0</span></td>`;
  if (share === null) return html`<td class="num heat">${format.count(customers)}</td>`;
  const step = Math.min(STEPS, Math.floor(share * STEPS) + 1);
  return html`<td class="num heat seq-${step}">${format.share(share, 0)}</td>`;
}

/** How many of the best no longer come: who rose to another standing has not left. Of enough customers, all of them shown. */
function finding(context: FigureContext, rows: readonly Row[], since: string): string {
  const words = context.t.standing.moves;
  const format = formatOf(context);
  for (const status of TOLD) {
    const own = rows.filter((row) => textOf(row, "status_before") === status);
    const fallen = own.filter((row) => FALLEN.includes(textOf(row, "status")));
    const sum = (some: readonly Row[], column: string): number =>
      some.reduce((all, row) => all + (numberOf(row, column) ?? 0), 0);
    const isTold = own.every((row) => numberOf(row, "share") !== null) && fallen.length > 0;
    if (!isTold || sum(own, "customers") < metric("lifecycle_transition").minimum) continue;
    const quoted = (id: string): string => context.t.figures.quoted(standingName(context, id));
    const somebody = fallen.filter((row) => (numberOf(row, "customers") ?? 0) > 0);
    const named = (somebody.length > 0 ? somebody : fallen).map((row) => quoted(textOf(row, "status")));
    return words.finding(quoted(status), since, format.share(sum(fallen, "share"), 0), words.either(named));
  }
  return words.plain;
}
