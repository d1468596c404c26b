import { shareCell } from "../components/cells.js";
import { rankedBars } from "../components/charts/ranked-bars.js";
import { emptyFigure, figure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { leavingReason } from "../components/labels.js";
import { numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import type { Figure, FigureContext } from "./figure.js";

/** What is no reason of its own. */
const REST = ["unknown", "other"];

/** Why people left who had a contract. */
export const contractReasons: Figure = (context) => {
  const words = context.t.contracts.reasons;
  const format = formatOf(context);
  const rows = rowsOf(context, "churn_reasons");
  if (rows.length === 0) return emptyFigure(context, "contract-reasons", words.plain, "churn_reasons");
  const name = (id: string): string => leavingReason(context, id);
  const finding = findingOf(context, rows);
  return figure(context, {
    name: "contract-reasons",
    finding,
    subtitle: words.subtitle,
    chart: rankedBars({
      panels: [""],
      rows: rows.map((row) => ({
        label: name(textOf(row, "reason")),
        className: REST.includes(textOf(row, "reason")) ? "context" : "main",
        cells: [shareCell(context, row, "share", "customers")],
      })),
      words: { id: "contract-reasons", title: finding, description: words.describe(format.count(rows.length)) },
    }),
    table: "churn_reasons",
    rows,
    metric: "contract_churn",
  });
};

/** A reason comes first only where its interval lies above that of the second. */
function findingOf(context: FigureContext, rows: readonly Row[]): string {
  const words = context.t.contracts.reasons;
  const [first, second] = rows.filter(
    (row) => !REST.includes(textOf(row, "reason")) && numberOf(row, "share") !== null,
  );
  if (first === undefined) return words.plain;
  const name = (row: Row): string => context.t.figures.quoted(leavingReason(context, textOf(row, "reason")));
  const share = (row: Row): string => formatOf(context).share(numberOf(row, "share") ?? 0);
  if (second === undefined || (numberOf(first, "low") ?? 0) > (numberOf(second, "high") ?? 1))
    return words.finding(name(first), share(first));
  return words.alike(name(first), share(first), name(second), share(second));
}
