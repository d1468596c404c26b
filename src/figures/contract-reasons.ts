import { shareCell } from "../components/cells.js";
import { rankedBars } from "../components/charts/ranked-bars.js";
import { emptyFigure, figure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { leavingReason } from "../components/labels.js";
import { numberOf, rowsOf, textOf } from "../components/rows.js";
import type { Figure } from "./figure.js";

/** What is no reason of its own. */
const REST = ["unknown", "other"];

/** Why people left who had a contract. */
export const contractReasons: Figure = (context) => {
  const words = context.t.contracts.reasons;
  const format = formatOf(context);
  const rows = rowsOf(context, "churn_reasons");
  if (rows.length === 0) return emptyFigure(context, "contract-reasons", words.plain, "churn_reasons");
  const name = (id: string): string => leavingReason(context, id);
  const first = rows.find((row) => !REST.includes(textOf(row, "reason")) && numberOf(row, "share") !== null);
  const finding =
    first === undefined
      ? words.plain
      : words.finding(
          context.t.figures.quoted(name(textOf(first, "reason"))),
          format.share(numberOf(first, "share") ?? 0),
        );
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
