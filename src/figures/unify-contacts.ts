import { emptyFigure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { html } from "../components/html.js";
import { isSuppressed, numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import { columnHead, dataTable, number } from "../components/tables/data-table.js";
import type { Figure, FigureContext } from "./figure.js";

const KINDS = ["email", "phone", "address"] as const;
const NUMBERS = ["0", "1", "2", "2+", "3+"];

/** How many people have no, one, or several addresses of a kind. */
export const unifyContacts: Figure = (context) => {
  const words = context.t.unification.contacts;
  const rows = rowsOf(context, "identity_contacts");
  if (rows.length === 0) return emptyFigure(context, "unify-contacts", words.plain, "identity_contacts");
  const numbers = NUMBERS.filter((number) => rows.some((row) => textOf(row, "number") === number));
  const at = (kind: string, band: string) =>
    rows.find((row) => textOf(row, "contact") === kind && textOf(row, "number") === band);
  return dataTable(context, {
    name: "unify-contacts",
    finding: findingOf(context, rows),
    head: html`<tr>${columnHead(words.contact)}${numbers.map((band) => columnHead(words.number(band), true))}</tr>`,
    body: KINDS.map(
      (kind) =>
        html`<tr><th scope="row">${words.kinds[kind]}</th>${numbers.map((band) => number(cell(context, at(kind, band))))}</tr>`,
    ),
    note: words.note,
    table: "identity_contacts",
    metric: "customers",
  });
};

function cell(context: FigureContext, row: Row | undefined) {
  if (row === undefined) return "";
  const format = formatOf(context);
  const [share, persons] = [numberOf(row, "share"), numberOf(row, "persons")];
  if (share === null || persons === null)
    return isSuppressed(row) ? context.t.shell.states.suppressed : context.t.shell.states.missingMark;
  return html`${format.share(share)} <small>${format.count(persons)}</small>`;
}

function findingOf(context: FigureContext, rows: readonly Row[]): string {
  const words = context.t.unification.contacts;
  const shareOf = (band: string) => {
    const row = rows.find((one) => textOf(one, "contact") === "email" && textOf(one, "number") === band);
    return row === undefined ? null : numberOf(row, "share");
  };
  const [one, none] = [shareOf("1"), shareOf("0")];
  const format = formatOf(context);
  return one === null || none === null ? words.plain : words.finding(format.share(one), format.share(none));
}
