import { scaleQuantize } from "d3";
import { emptyFigure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { html } from "../components/html.js";
import { isSuppressed, numberOf, type Row, ranked, rowsOf, textOf } from "../components/rows.js";
import { columnHead, dataTable } from "../components/tables/data-table.js";
import { wordOf } from "../i18n/label.js";
import type { Figure, FigureContext } from "./figure.js";

const STEPS = [1, 2, 3, 4, 5] as const;

/** Persons known to two systems, for each pair; on the diagonal, the persons of each system. */
export const unifyOverlap: Figure = (context) => {
  const { t } = context;
  const words = t.unification.overlap;
  const rows = rowsOf(context, "identity_overlap");
  if (rows.length === 0) return emptyFigure(context, "unify-overlap", words.plain, "identity_overlap");
  const systems = [...new Set(rows.map((row) => textOf(row, "system_a")))];
  const name = (system: string) => wordOf(context, t.labels.systems, system);
  const most = Math.max(1, ...rows.map((row) => numberOf(row, "persons") ?? 0));
  const stepOf = scaleQuantize<number>([0, most], STEPS);
  const at = (one: string, other: string) =>
    rows.find((row) => textOf(row, "system_a") === one && textOf(row, "system_b") === other) ??
    rows.find((row) => textOf(row, "system_a") === other && textOf(row, "system_b") === one);
  const body = systems.map(
    (system) =>
      html`<tr><th scope="row">${name(system)}</th>${systems.map((other) => cell(context, at(system, other), stepOf))}</tr>`,
  );
  return dataTable(context, {
    name: "unify-overlap",
    finding: findingOf(context, rows, name),
    head: html`<tr>${columnHead(words.system)}${systems.map((system) => columnHead(name(system), true))}</tr>`,
    body,
    note: words.note,
    table: "identity_overlap",
    metric: "customers",
  });
};

function cell(context: FigureContext, row: Row | undefined, stepOf: (value: number) => number) {
  const { states } = context.t.shell;
  const persons = row === undefined ? null : numberOf(row, "persons");
  if (persons === null) {
    const mark = row !== undefined && isSuppressed(row) ? states.suppressed : states.missingMark;
    return html`<td class="num"><span class="is-hidden">${mark}</span></td>`;
  }
  return html`<td class="num heat seq-${stepOf(persons)}">${formatOf(context).count(persons)}</td>`;
}

function findingOf(context: FigureContext, rows: readonly Row[], name: (system: string) => string): string {
  const { t } = context;
  const words = t.unification.overlap;
  const pairs = rows.filter((row) => textOf(row, "system_a") !== textOf(row, "system_b"));
  if (pairs.length === 0) return words.one;
  const top = ranked(pairs, "persons")[0];
  const persons = top && numberOf(top, "persons");
  if (top === undefined || typeof persons !== "number") return words.plain;
  if (persons === 0) return words.none;
  const people = t.figures.counted(persons, formatOf(context).count(persons), "people");
  return words.finding(name(textOf(top, "system_a")), name(textOf(top, "system_b")), people);
}
