import { formatOf } from "../components/format/format.js";
import { numberOf, rowsOf } from "../components/rows.js";
import type { Figure } from "./figure.js";
import { seriesFigure } from "./series-figure.js";

export const contractChurn: Figure = (context) => {
  const words = context.t.figures.findings.churn;
  return seriesFigure(context, {
    name: "contract-churn",
    table: "churn_monthly",
    rows: rowsOf(context, "churn_monthly"),
    columns: { value: "rate", low: "low", high: "high" },
    metric: "contract_churn",
    subtitle: words.subtitle,
    withZero: true,
    finding: words.finding,
    counts: "customers_at_start",
    n: (row) => {
      const n = numberOf(row, "customers_at_start");
      return n === null ? null : words.n(context.t.figures.counted(n, formatOf(context).count(n), "customers"));
    },
  });
};
