import { emptyFigure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { type Html, html } from "../components/html.js";
import { onboardingValue } from "../components/onboarding.js";
import { isSuppressed, numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import { columnHead, dataTable, number } from "../components/tables/data-table.js";
import type { Figure, FigureContext } from "./figure.js";

/** The heading's number first. */
const STEPS = ["complete", "contact", "agreed", "joined"] as const;

/** How new customers are received: what is known of them and agreed within a week, by where they first bought. */
export const onboarding: Figure = (context) => {
  const words = context.t.welcome;
  const rows = rowsOf(context, "onboarding");
  if (rows.length === 0) return emptyFigure(context, "onboarding", words.plain, "onboarding");
  const steps = STEPS.filter((step) => rows.some((row) => row["step"] === step));
  const groups = [...new Set(rows.map((row) => `${textOf(row, "dimension")} ${textOf(row, "value")}`))];
  const finding = findingOf(context, rows);
  return dataTable(context, {
    name: "onboarding",
    finding,
    head: html`<tr>${columnHead(words.group)}${columnHead(words.customers, true)}${steps.map((step) => columnHead(words.steps[step], true))}</tr>`,
    body: groups.map((group) => {
      const own = rows.filter((row) => `${textOf(row, "dimension")} ${textOf(row, "value")}` === group);
      const [first = {}] = own;
      return html`<tr><th scope="row">${onboardingValue(context, textOf(first, "value"))}</th>${number(size(context, own))}${steps.map(
        (step) =>
          number(
            share(
              context,
              own.find((row) => row["step"] === step),
            ),
          ),
      )}</tr>`;
    }),
    note: rows.some(isSuppressed)
      ? `${words.note} ${context.t.shell.states.suppressedNote(context.report.k)}`
      : words.note,
    table: "onboarding",
    metric: "onboarding",
  });
};

const hidden = ({ t }: FigureContext): Html => html`<span class="is-hidden">${t.shell.states.suppressed}</span>`;

function size(context: FigureContext, rows: readonly Row[]): Html | string {
  const shown = rows.find((row) => numberOf(row, "customers") !== null);
  return shown === undefined ? hidden(context) : formatOf(context).count(numberOf(shown, "customers") ?? 0);
}

function share(context: FigureContext, row: Row | undefined): Html | string {
  const [value, low, high] = ["share", "low", "high"].map((column) =>
    row === undefined ? null : numberOf(row, column),
  );
  if (typeof value !== "number" || typeof low !== "number" || typeof high !== "number") return hidden(context);
  const format = formatOf(context);
  return html`${format.value("share", value, low, high)} <small>(${format.interval("share", low, high)})</small>`;
}

function findingOf(context: FigureContext, rows: readonly Row[]): string {
  const words = context.t.welcome;
  const all = rows.filter((row) => row["dimension"] === "all" && !isSuppressed(row));
  const last = all.find((row) => row["step"] === "complete") ?? all.at(-1);
  const [value, low, high] = ["share", "low", "high"].map((column) =>
    last === undefined ? null : numberOf(last, column),
  );
  if (last === undefined || typeof value !== "number" || typeof low !== "number" || typeof high !== "number")
    return words.plain;
  const format = formatOf(context);
  const said = words.said[textOf(last, "step") as (typeof STEPS)[number]];
  return words.finding(format.value("share", value, low, high), said, format.interval("share", low, high));
}
