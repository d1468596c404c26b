import { absence } from "../components/cells.js";
import { rankedBars } from "../components/charts/ranked-bars.js";
import { emptyFigure, figure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { formatDecimal } from "../components/format/numbers.js";
import { decileName } from "../components/labels.js";
import { numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import { labelOf } from "../i18n/label.js";
import type { Figure, FigureContext } from "./figure.js";

/** The value ladder: what each tenth of the buyers of a year brings, by how many orders of what value. */
export const valueDeciles: Figure = (context) => {
  const words = context.t.value.deciles;
  const format = formatOf(context);
  const rows = rowsOf(context, "value_deciles");
  const [best, last] = [rows[0], rows.at(-1)];
  if (best === undefined || last === undefined)
    return emptyFigure(context, "value-deciles", words.plain, "value_deciles");
  const basis = labelOf(
    context.t.value.basis,
    rows.map((row) => textOf(row, "basis")).find((text) => text !== "") ?? "",
  );
  const share = numberOf(best, "share");
  const isTold = share !== null && numberOf(last, "share") !== null;
  const finding = isTold
    ? words.finding(
        words.ends[textOf(best, "part") === "tenth_1" ? "tenth" : "fifth"],
        format.share(share, 0),
        basis,
        habits(context, best),
        habits(context, last),
      )
    : words.plain;
  const n = rows.reduce((sum, row) => sum + (numberOf(row, "customers") ?? 0), 0);
  return figure(context, {
    name: "value-deciles",
    finding,
    subtitle: words.subtitle(basis),
    chart: rankedBars({
      panels: [words.panel(basis)],
      aside: words.aside,
      rows: rows.map((row) => {
        const value = numberOf(row, "share");
        return {
          label: decileName(context, textOf(row, "part")),
          className: "main",
          cells: [
            {
              // More given back than paid has no length.
              value: value === null ? null : Math.max(0, value),
              text: value === null ? absence(context, row) : format.share(value),
              ...(value !== null && { detail: format.money(Math.round(numberOf(row, "value") ?? 0)) }),
            },
          ],
          aside: value === null ? absence(context, row) : habits(context, row),
        };
      }),
      words: { id: "value-deciles", title: finding, description: words.describe(format.count(rows.length)) },
    }),
    notes: [context.t.value.deciles.note],
    n: context.t.figures.counted(n, format.count(n), "buyers"),
    table: "value_deciles",
    rows,
    metric: "value_deciles",
  });
};

/** "3.2 orders of €58". */
const habits = (context: FigureContext, row: Row): string =>
  context.t.value.deciles.habits(
    numberOf(row, "orders_per_customer") ?? 0,
    formatDecimal(numberOf(row, "orders_per_customer") ?? 0, context.locale, 1),
    formatOf(context).money(Math.round(numberOf(row, "average_basket") ?? 0)),
  );
