import { formatOf } from "../components/format/format.js";
import { inPeriodOf } from "../components/monthly.js";
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
    notes: (row) => {
      const format = formatOf(context);
      const { year, money, net } = context.t.contracts.churn;
      const [rate, low, high] = ["year_rate", "year_low", "year_high"].map((column) => numberOf(row, column));
      const [gross, netted] = [numberOf(row, "gross_rate"), numberOf(row, "net_rate")];
      return [
        ...(typeof rate === "number" && typeof low === "number" && typeof high === "number"
          ? [year(format.value("share", rate, low, high), format.interval("share", low, high))]
          : []),
        ...(gross === null
          ? []
          : [
              [
                money(inPeriodOf(context, row), format.share(gross, 1)),
                netted === null || netted === gross ? null : net(format.share(netted, 1)),
              ]
                .filter((text) => text !== null)
                .join(", "),
            ]),
      ];
    },
    n: (row) => {
      const n = numberOf(row, "customers_at_start");
      return n === null ? null : words.n(context.t.figures.counted(n, formatOf(context).count(n), "customers"));
    },
  });
};
