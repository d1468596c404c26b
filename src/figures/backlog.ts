import { stockLine } from "../components/charts/stock-line.js";
import { emptyFigure, figure, hiddenFigure } from "../components/figure.js";
import { formatDate, parseDay } from "../components/format/dates.js";
import { formatOf } from "../components/format/format.js";
import { largest, numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import type { Figure, FigureContext } from "./figure.js";

/** Whether requests pile up: how many were open at the end of a day. */
export const backlog: Figure = (context) => {
  const words = context.t.trends.backlog;
  const format = formatOf(context);
  const rows = rowsOf(context, "backlog_daily");
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return emptyFigure(context, "backlog", words.plain, "backlog_daily");
  const most = largest(rows, "open");
  if (most === undefined || numberOf(most, "open") === null) return hiddenFigure(context, "backlog", words.plain);
  const finding = findingOf(context, most, last);
  const values = rows.flatMap((row) => numberOf(row, "open") ?? []);
  const scale = textOf(first, "scale");
  return figure(context, {
    name: "backlog",
    finding,
    subtitle: scale === "day" || scale === "week" ? words.subtitle[scale] : words.subtitle.month,
    chart: stockLine({
      locale: context.locale,
      stocks: rows.map((row) => ({ at: parseDay(textOf(row, "date")), value: numberOf(row, "open") })),
      notes: [],
      format: (value) => format.count(value),
      words: {
        id: "backlog",
        title: finding,
        description: words.describe(
          day(context, first),
          day(context, last),
          format.count(Math.min(...values)),
          format.count(Math.max(...values)),
        ),
      },
    }),
    notes: [words.note],
    table: "backlog_daily",
    rows,
    metric: "backlog",
  });
};

const day = (context: FigureContext, row: Row): string => formatDate(textOf(row, "date"), context.locale);

function findingOf(context: FigureContext, most: Row, last: Row): string {
  const words = context.t.trends.backlog;
  const count = (row: Row) => formatOf(context).count(numberOf(row, "open") ?? 0);
  if (numberOf(last, "open") === null) return words.plain;
  return most === last
    ? words.most(count(last), day(context, last))
    : words.finding(count(last), count(most), day(context, most));
}
