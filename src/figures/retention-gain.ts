import { dotIntervals } from "../components/charts/dot-intervals.js";
import { figure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { needsHistory } from "../components/not-assessable.js";
import { numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import { labelOf } from "../i18n/label.js";
import type { Figure } from "./figure.js";

/** What one to five points of retention would bring in a year, from the base's own last two years. */
export const retentionGain: Figure = (context) => {
  const words = context.t.value.retention;
  const rows = rowsOf(context, "retention_gain").filter((row) => numberOf(row, "gain") !== null);
  const [first] = rows;
  if (first === undefined) return needsHistory(context, "retention-gain", words.plain, "retention_gain", words.needs);
  const format = formatOf(context);
  const of = (row: Row, column: string): number => numberOf(row, column) ?? 0;
  const money = (value: number): string => format.money(value < 100 ? value : Math.round(value));
  const interval = (row: Row): string =>
    format.interval("money", Math.round(of(row, "low")), Math.round(of(row, "high")));
  const finding = words.finding(
    money(of(first, "gain")),
    interval(first),
    labelOf(context.t.value.basis, textOf(first, "basis")),
  );
  const retention = format.value(
    "share",
    of(first, "retention"),
    of(first, "retention_low"),
    of(first, "retention_high"),
  );
  return figure(context, {
    name: "retention-gain",
    finding,
    subtitle: words.subtitle,
    chart: dotIntervals(
      rows.map((row) => ({
        label: words.points(of(row, "points"), format.count(of(row, "points"))),
        value: of(row, "gain"),
        low: of(row, "low"),
        high: of(row, "high"),
        text: words.row(money(of(row, "gain")), format.count(of(row, "customers"))),
      })),
      (value) => format.axis("money", value),
      { id: "retention-gain", title: finding, description: words.describe },
    ),
    notes: [
      words.today(
        retention,
        format.interval("share", of(first, "retention_low"), of(first, "retention_high")),
        format.money(of(first, "each")),
      ),
      words.note,
    ],
    table: "retention_gain",
    rows,
    columns: ["points", "customers", "gain", "low", "high", "each"],
    metric: "retention_gain",
  });
};
