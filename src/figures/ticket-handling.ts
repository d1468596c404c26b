import { absence } from "../components/cells.js";
import { dotIntervals } from "../components/charts/dot-intervals.js";
import { emptyFigure, figure, hiddenFigure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import { labelOf } from "../i18n/label.js";
import type { Figure, FigureContext } from "./figure.js";
import { requests } from "./reply-by.js";

const MEASURES = ["repeated", "reopened", "one_touch"] as const;

/** How many requests were asked again, came back, or took one reply. */
export const ticketHandling: Figure = (context) => {
  const words = context.t.trends.handling;
  const rows = rowsOf(context, "ticket_handling");
  const whole = MEASURES.flatMap((measure) =>
    rows.filter((row) => textOf(row, "measure") === measure && textOf(row, "dimension") === "all"),
  );
  if (whole.length === 0) return emptyFigure(context, "ticket-handling", words.plain, "ticket_handling");
  const told = whole.find((row) => numberOf(row, "share") !== null);
  if (told === undefined) return hiddenFigure(context, "ticket-handling", words.plain);
  const format = formatOf(context);
  const measure = MEASURES.find((one) => one === textOf(told, "measure")) ?? "repeated";
  const finding = words.finding[measure](share(context, told), interval(context, told));
  return figure(context, {
    name: "ticket-handling",
    finding,
    subtitle: words.subtitle,
    chart: dotIntervals(
      whole.map((row) => ({
        label: labelOf(words.measures, textOf(row, "measure")),
        value: numberOf(row, "share"),
        low: numberOf(row, "low"),
        high: numberOf(row, "high"),
        text:
          numberOf(row, "share") === null
            ? absence(context, row)
            : words.row(share(context, row), interval(context, row), requests(context, row) ?? ""),
      })),
      (value) => format.axis("share", value),
      { id: "ticket-handling", title: finding, description: words.describe(format.count(whole.length)) },
    ),
    notes: [words.note],
    n: requests(context, told),
    table: "ticket_handling",
    rows,
    metric: "ticket_handling",
  });
};

const bounds = (row: Row): readonly [number, number] => [numberOf(row, "low") ?? 0, numberOf(row, "high") ?? 1];
const share = (context: FigureContext, row: Row): string =>
  formatOf(context).value("share", numberOf(row, "share") ?? 0, ...bounds(row));
const interval = (context: FigureContext, row: Row): string => formatOf(context).interval("share", ...bounds(row));
