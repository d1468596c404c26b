import { absence } from "../components/cells.js";
import { rankedBars } from "../components/charts/ranked-bars.js";
import { emptyFigure, figure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { numberOf, rowsOf, textOf } from "../components/rows.js";
import type { Figure } from "./figure.js";

/** How many people stand in the exports once, twice and more often. */
export const unifySizes: Figure = (context) => {
  const { t, report } = context;
  const words = t.unification.sizes;
  const format = formatOf(context);
  const rows = rowsOf(context, "identity_cluster_sizes");
  if (rows.length === 0) return emptyFigure(context, "unify-sizes", words.plain, "identity_cluster_sizes");
  const summary = rowsOf(context, "identity_summary")[0];
  const largest = summary && numberOf(summary, "largest_cluster");
  const once = rows.find((row) => textOf(row, "records_per_person") === "1");
  const single = once && numberOf(once, "persons");
  const most = typeof largest === "number" && largest > 1 ? format.count(largest) : null;
  const k = format.count(report.k);
  const people = typeof single === "number" ? t.figures.counted(single, format.count(single), "people") : null;
  const alone = people === null ? words.plain : words.single(people);
  const finding = people !== null && most !== null ? words.finding(people, k, most) : alone;
  const chart = rankedBars({
    panels: [words.panel],
    rows: rows.map((row) => {
      const persons = numberOf(row, "persons");
      return {
        label: words.records(textOf(row, "records_per_person")),
        className: "main",
        cells: [{ value: persons, text: persons === null ? absence(context, row) : format.count(persons) }],
      };
    }),
    words: { id: "unify-sizes", title: finding, description: words.describe },
  });
  return figure(context, {
    name: "unify-sizes",
    finding,
    subtitle: words.subtitle,
    chart,
    notes: most === null ? [] : [words.note(k, most)],
    table: "identity_cluster_sizes",
    rows,
    metric: "duplicate_rate",
  });
};
