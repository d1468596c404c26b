import { flowBars } from "../components/charts/flow-bars.js";
import { pointsOf } from "../components/charts/points.js";
import { emptyFigure, figure } from "../components/figure.js";
import { formatMonthName } from "../components/format/dates.js";
import { formatOf } from "../components/format/format.js";
import { inPeriodOf, perPeriod } from "../components/monthly.js";
import { latestComplete, numberOf, rowsOf } from "../components/rows.js";
import type { Figure } from "./figure.js";

const GAINS = ["current", "new", "resurrected"] as const;

/** Who buys for the first time, again, again after a pause, and who pauses. */
export const lifecycleFlow: Figure = (context) => {
  const { t, locale } = context;
  const words = t.time.flow;
  const format = formatOf(context);
  const rows = rowsOf(context, "lifecycle_flow");
  const latest = latestComplete(rows, "active");
  const isNobody = rows.every((row) => [...GAINS, "dormant"].every((flow) => numberOf(row, flow) === 0));
  if (latest === undefined || isNobody) return emptyFigure(context, "lifecycle-flow", words.plain, "lifecycle_flow");
  const count = (column: string): string => format.count(numberOf(latest, column) ?? 0);
  const series = [
    ...GAINS.map((flow) => ({
      label: words.flows[flow],
      className: `flow-${flow}`,
      points: pointsOf(rows, { value: flow }, locale),
    })),
    {
      label: words.flows.dormant,
      className: "flow-dormant",
      points: pointsOf(rows, { value: "dormant" }, locale),
      isLoss: true,
    },
  ];
  const last = series[0]?.points.at(-1);
  const finding = words.finding(inPeriodOf(context, latest), count("new"), count("resurrected"), count("dormant"));
  const chart = flowBars({
    locale,
    series,
    format: format.count,
    words: {
      id: "lifecycle-flow",
      title: finding,
      description: words.describe(count("active"), inPeriodOf(context, latest)),
      soFar:
        last === undefined
          ? ""
          : t.figures.soFar(last.period.kind === "month" ? formatMonthName(last.period.start, locale) : last.name),
    },
  });
  return figure(context, {
    name: "lifecycle-flow",
    finding,
    subtitle: words.subtitle(perPeriod(context, rows)),
    chart,
    table: "lifecycle_flow",
    rows,
    metric: "lifecycle_flow",
  });
};
