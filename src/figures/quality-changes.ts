import { dotIntervals } from "../components/charts/dot-intervals.js";
import { figure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { html } from "../components/html.js";
import { numberOf, ranked, rowsOf, textOf } from "../components/rows.js";
import { labelOf } from "../i18n/label.js";
import type { Figure } from "./figure.js";

/** How often e-mail addresses, phones, addresses and names change; nothing is drawn where no person has two records. */
export const qualityChanges: Figure = (context) => {
  const { t } = context;
  const words = t.quality.changes;
  const format = formatOf(context);
  const rows = rowsOf(context, "change_rates");
  const points = ranked(rows, "rate").flatMap((row) => {
    const [rate, low, high, persons] = ["rate", "low", "high", "persons"].map((column) => numberOf(row, column));
    if (typeof rate !== "number" || typeof low !== "number" || typeof high !== "number") return [];
    const [value, interval] = [format.value("share", rate, low, high), format.interval("share", low, high)];
    const n = words.persons(format.count(persons ?? 0));
    const label = labelOf(t.labels.fields, textOf(row, "field"));
    return [{ label, value: rate, low, high, rate: value, interval, text: `${value} (${interval}), ${n}` }];
  });
  const [first] = points;
  if (first === undefined) return html``;
  const finding = words.finding(first.label, first.rate, first.interval);
  return figure(context, {
    name: "quality-changes",
    finding,
    subtitle: words.subtitle,
    chart: dotIntervals(points, (value) => format.axis("share", value), {
      id: "quality-changes",
      title: finding,
      description: words.describe(format.count(points.length)),
    }),
    notes: [words.limit],
    table: "change_rates",
    rows,
    metric: "change_rate",
  });
};
