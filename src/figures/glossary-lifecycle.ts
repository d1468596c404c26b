import { formatOf } from "../components/format/format.js";
import { html } from "../components/html.js";
import { numberOf, rowsOf, textOf } from "../components/rows.js";
import { columnHead, dataTable } from "../components/tables/data-table.js";
import type { LifecycleDays } from "../i18n/en/glossary.js";
import type { Figure, FigureContext } from "./figure.js";

// The order in which the rules are tried.
const STATUSES = [
  "out_of_scope",
  "contract_ended",
  "prospect",
  "lost",
  "inactive",
  "at_risk",
  "reactivated",
  "new",
  "vip",
  "loyal",
  "active",
] as const;

/** The rules of the life cycle with the limits that this report uses. */
export const glossaryLifecycle: Figure = (context) => {
  const words = context.t.glossary.lifecycle;
  const limits = limitsOf(context);
  const head = html`<tr>${columnHead(words.status)}${columnHead(words.rule)}</tr>`;
  const body = STATUSES.map(
    (status) =>
      html`<tr><th scope="row">${context.t.labels.statuses[status].name}</th><td>${words.rules[status](limits)}</td></tr>`,
  );
  return dataTable(context, { name: "glossary-lifecycle", finding: words.finding, head, body, note: words.note });
};

function limitsOf(context: FigureContext): LifecycleDays {
  const { lifecycle } = context.t.glossary;
  const rows = rowsOf(context, "lifecycle_thresholds");
  const days = (threshold: keyof LifecycleDays) => {
    const row = rows.find((candidate) => textOf(candidate, "threshold") === threshold);
    const value = row && numberOf(row, "days");
    return typeof value === "number" ? lifecycle.days(formatOf(context).count(value)) : lifecycle.unknown;
  };
  const basis = rows.find((row) => textOf(row, "threshold") === "vip");
  const { margin, revenue } = lifecycle.worth;
  const worth = basis !== undefined && textOf(basis, "origin") === "margin" ? margin : revenue;
  return { worth, new: days("new"), at_risk: days("at_risk"), inactive: days("inactive"), lost: days("lost") };
}
