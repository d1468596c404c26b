import { formatOf } from "../components/format/format.js";
import { formatDecimal } from "../components/format/numbers.js";
import { html } from "../components/html.js";
import { notAssessable } from "../components/not-assessable.js";
import { numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import { columnHead, dataTable, number } from "../components/tables/data-table.js";
import { labelOf } from "../i18n/label.js";
import type { Figure, FigureContext } from "./figure.js";

const BUYING = ["mbg_nbd", "pareto_nbd"] as const;
const ORDER = ["r", "alpha", "a", "b", "s", "beta", "p", "q", "gamma", "mean_purchase", "correlation"];
const COLUMNS = 3;

/** The models that are forecast with, their parameters, and the same without the purchases kept back. */
export const clvModel: Figure = (context) => {
  const words = context.t.value.model;
  const rows = rowsOf(context, "clv_model");
  const used = BUYING.find((model) =>
    rows.some((row) => row["history"] === "whole" && isOf(row, model) && row["is_used"]),
  );
  if (used === undefined) return notAssessable(context, "clv-model", words.plain, "clv_model");
  const find = (history: string, model: string, parameter: string): Row | undefined =>
    rows.find(
      (row) => textOf(row, "history") === history && isOf(row, model) && textOf(row, "parameter") === parameter,
    );
  const bic = (model: string): string | null => {
    const value = numberOf(find("calibration", model, "bic") ?? {}, "estimate");
    return value === null ? null : formatOf(context).count(value);
  };
  const other = BUYING.find((model) => model !== used) ?? used;
  const [own, others] = [bic(used), bic(other)];
  const finding = own === null || others === null ? words.only(words.names[used]) : words.finding[used](own, others);
  const body = [used, "gamma_gamma"].flatMap((model) => [
    html`<tr><th scope="rowgroup" colspan="${COLUMNS}">${labelOf(words.names, model)}</th></tr>`,
    ...ORDER.filter((parameter) => find("whole", model, parameter) !== undefined).map(
      (parameter) =>
        html`<tr><th scope="row">${labelOf(words.parameters, parameter)}</th>${["whole", "calibration"].map((history) =>
          number(estimateText(context, find(history, model, parameter))),
        )}</tr>`,
    ),
  ]);
  return dataTable(context, {
    name: "clv-model",
    finding,
    head: html`<tr>${columnHead(words.parameter)}${columnHead(words.whole, true)}${columnHead(words.calibration, true)}</tr>`,
    body,
    note: words.note,
    table: "clv_model",
    metric: "expected_orders",
  });
};

const isOf = (row: Row, model: string): boolean => textOf(row, "model") === model;

function estimateText({ locale, t }: FigureContext, row: Row | undefined): string {
  const [value, low, high] = ["estimate", "low", "high"].map((column) => (row ? numberOf(row, column) : null));
  if (typeof value !== "number") return t.shell.states.missingMark;
  const digits = Math.abs(value) < 0.1 ? 3 : 2;
  const write = (one: number): string => formatDecimal(one, locale, digits);
  if (typeof low !== "number" || typeof high !== "number") return write(value);
  return `${write(value)} (${t.figures.range(write(low), write(high))})`;
}
