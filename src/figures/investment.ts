import { absence } from "../components/cells.js";
import { rankedBars } from "../components/charts/ranked-bars.js";
import { emptyFigure, figure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { partName } from "../components/labels.js";
import { numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import { entryOf, labelOf } from "../i18n/label.js";
import type { Figure, FigureContext } from "./figure.js";

const NO_PURCHASE = "no_purchase";

/** Where the money that is spent on customers goes, against where their value is. */
export const investment: Figure = (context) => {
  const words = context.t.spending.investment;
  const format = formatOf(context);
  const rows = rowsOf(context, "investment");
  if (rows.length === 0) return emptyFigure(context, "investment", words.plain, "investment");
  const basis = labelOf(
    context.t.value.basis,
    rows.map((row) => textOf(row, "basis")).find((text) => text !== "") ?? "",
  );
  const finding = findingOf(context, rows, basis);
  const n = rows.reduce((sum, row) => sum + (numberOf(row, "customers") ?? 0), 0);
  return figure(context, {
    name: "investment",
    finding,
    subtitle: words.subtitle(basis),
    chart: rankedBars({
      panels: [words.cost, words.value(basis)],
      rows: rows.map((row) => ({
        label: partName(context, textOf(row, "part")),
        className: "main",
        cells: [cell(context, row, "share_cost", "cost"), cell(context, row, "share_value", "value")],
      })),
      words: { id: "investment", title: finding, description: words.describe(format.count(rows.length)) },
    }),
    notes: [...kinds(context, rows), words.note],
    n: context.t.figures.counted(n, format.count(n), "people"),
    table: "investment",
    rows,
    columns: [
      "part",
      "customers",
      "value",
      "share_value",
      "contact_cost",
      "given_cost",
      "cost",
      "share_cost",
      "cost_per_customer",
    ],
    metric: "investment",
  });
};

/** A share with its money; more given back than paid has no length. */
function cell(context: FigureContext, row: Row, share: string, money: string) {
  const format = formatOf(context);
  const value = numberOf(row, share);
  if (value === null) return { value, text: absence(context, row) };
  return {
    value: Math.max(0, value),
    text: format.share(value),
    detail: format.money(Math.round(numberOf(row, money) ?? 0)),
  };
}

function findingOf(context: FigureContext, rows: readonly Row[], basis: string): string {
  const words = context.t.spending.investment;
  const format = formatOf(context);
  const [best] = rows;
  const [value, cost] = ["share_value", "share_cost"].map((column) => numberOf(best ?? {}, column));
  const size = { tenth_1: "tenth", fifth_1: "fifth" } as const;
  const part = entryOf(size, textOf(best ?? {}, "part"));
  if (typeof value !== "number" || typeof cost !== "number" || part === undefined) return words.plain;
  const said = words.finding(words.best[part], format.share(value, 0), basis, format.share(cost, 0));
  const nothing = numberOf(rows.find((row) => textOf(row, "part") === NO_PURCHASE) ?? {}, "share_cost");
  return nothing === null ? said : `${said}${words.nothing(format.share(nothing, 0))}`;
}

/** What is in the cost, and what is not. */
function kinds(context: FigureContext, rows: readonly Row[]): readonly string[] {
  const words = context.t.spending.investment;
  const names = Object.keys(words.kinds) as (keyof typeof words.kinds)[];
  const isTold = (column: string): boolean => rows.some((row) => numberOf(row, column) !== null);
  const isIn = (name: (typeof names)[number]): boolean =>
    name === "points"
      ? rows.some((row) => row["with_points"] === true)
      : isTold(name === "messages" ? "contact_cost" : "given_cost");
  const list = (some: readonly (keyof typeof words.kinds)[]) =>
    context.t.figures.list(some.map((name) => words.kinds[name]));
  const [told, left] = [names.filter(isIn), names.filter((name) => !isIn(name))];
  return [
    ...(told.length > 0 ? [words.counted(list(told))] : []),
    ...(told.length > 0 && left.length > 0 ? [words.left(list(left))] : []),
  ];
}
