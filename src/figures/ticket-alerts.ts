import { rankedBars } from "../components/charts/ranked-bars.js";
import { emptyFigure, figure } from "../components/figure.js";
import { formatDate } from "../components/format/dates.js";
import { formatOf } from "../components/format/format.js";
import { formatDecimal } from "../components/format/numbers.js";
import { html } from "../components/html.js";
import { reasonName, valueName } from "../components/labels.js";
import { type Row, rowsOf, textOf } from "../components/rows.js";
import type { Figure, FigureContext } from "./figure.js";

/** More than these are for the table. */
const SHOWN = 8;
const COLUMNS = [
  "series",
  "reason",
  "product",
  "first_day",
  "last_day",
  "week_ends",
  "requests",
  "expected",
  "ratio",
  "q_value",
];

/** What brought more requests than expected in a week of the last three months, and still does or no longer. */
export const ticketAlerts: Figure = (context) => {
  const { t, locale, report } = context;
  const words = t.alerts;
  const format = formatOf(context);
  const rows = rowsOf(context, "ticket_alerts");
  if (rows.length === 0) {
    if (!report.filled.includes("tickets")) return emptyFigure(context, "ticket-alerts", words.plain, "ticket_alerts");
    return html`<section class="figure figure-empty" id="figure-ticket-alerts" aria-labelledby="figure-ticket-alerts-finding">
<h2 class="finding" id="figure-ticket-alerts-finding">${words.none}</h2>
<p class="notice">${words.noneNote(format.count(report.k))}</p>
</section>`;
  }
  const day = (row: Row, column: string): string => formatDate(textOf(row, column), locale);
  const shown = rows.slice(0, SHOWN);
  const first = shown[0] as Row;
  const say = first["is_active"] === true ? words.one : words.past;
  const requests = (row: Row): string => format.count(Number(row["requests"]));
  const expected = (row: Row): string => {
    const value = Number(row["expected"]);
    return formatDecimal(value, locale, value < 10 ? 1 : 0);
  };
  const finding = say(
    t.figures.quoted(subjectOf(context, first)),
    requests(first),
    expected(first),
    day(first, "week_ends"),
  );
  return figure(context, {
    name: "ticket-alerts",
    finding,
    subtitle: words.subtitle,
    chart: rankedBars({
      panels: words.panels,
      rows: shown.map((row) => ({
        label: subjectOf(context, row),
        className: row["is_active"] === true ? "main" : "context",
        cells: [
          { value: Number(row["requests"]), text: requests(row) },
          { value: Number(row["expected"]), text: expected(row) },
        ],
        aside:
          row["is_active"] === true
            ? words.still(day(row, "first_day"))
            : words.over(day(row, "first_day"), day(row, "last_day")),
      })),
      words: { id: "ticket-alerts", title: finding, description: words.describe(format.count(shown.length)) },
    }),
    notes: [...(rows.length > SHOWN ? [words.more(format.count(rows.length - SHOWN))] : []), words.note],
    table: "ticket_alerts",
    rows,
    columns: COLUMNS,
    metric: "ticket_surge",
  });
};

function subjectOf(context: FigureContext, row: Row): string {
  const reason = textOf(row, "reason");
  const product = textOf(row, "product");
  const names = [
    ...(reason === "" ? [] : [reasonName(context, reason)]),
    ...(product === "" ? [] : [valueName(context, "ticket_alerts", "product", product)]),
  ];
  return names.length === 2 ? context.t.alerts.both(names[0] as string, names[1] as string) : (names[0] ?? "");
}
