import { absence } from "../components/cells.js";
import { dotIntervals } from "../components/charts/dot-intervals.js";
import { emptyFigure, figure, hiddenFigure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import { labelOf } from "../i18n/label.js";
import type { Figure, FigureContext } from "./figure.js";

/** Closing the loop: whether somebody unhappy is contacted in time, and what they say the next time. */
export const followUp: Figure = (context) => {
  const words = context.t.programme.followUp;
  const format = formatOf(context);
  const rows = rowsOf(context, "detractor_follow_up");
  if (rows.length === 0) return emptyFigure(context, "follow-up", words.plain, "detractor_follow_up");
  if (rows.every((row) => numberOf(row, "persons") === null)) return hiddenFigure(context, "follow-up", words.plain);
  const finding = findingOf(context, rows);
  return figure(context, {
    name: "follow-up",
    finding,
    subtitle: words.subtitle,
    chart: dotIntervals(
      rows.map((row) => {
        const [rate, low, high] = ["rate", "low", "high"].map((column) => numberOf(row, column));
        return {
          label: labelOf(words.names, textOf(row, "follow_up")),
          value: rate ?? null,
          low: low ?? null,
          high: high ?? null,
          text:
            typeof rate === "number"
              ? words.row(
                  ...rateWords(context, row),
                  format.count(number(row, "answered_again")),
                  format.count(number(row, "persons")),
                )
              : absence(context, row),
        };
      }),
      (value) => format.axis("share", value),
      { id: "follow-up", title: finding, description: words.describe },
    ),
    notes: [words.note],
    table: "detractor_follow_up",
    rows,
    metric: "recovery",
  });
};

const number = (row: Row, column: string): number => numberOf(row, column) ?? 0;

function rateWords(context: FigureContext, row: Row): [string, string] {
  const format = formatOf(context);
  const [low, high] = [number(row, "low"), number(row, "high")];
  return [format.value("share", number(row, "rate"), low, high), format.interval("share", low, high)];
}

/** The share contacted in time; that it helps only where the difference between the rates leaves out 0. */
function findingOf(context: FigureContext, rows: readonly Row[]): string {
  const words = context.t.programme.followUp;
  const of = (id: string) => rows.find((row) => textOf(row, "follow_up") === id);
  const [contacted, others] = [of("in_time"), of("not_contacted") ?? of("not_in_time")];
  const share = contacted && numberOf(contacted, "share");
  if (contacted === undefined || typeof share !== "number") return words.plain;
  const said = formatOf(context).share(share, 0);
  if (others === undefined || numberOf(contacted, "rate") === null || numberOf(others, "rate") === null)
    return words.finding(said);
  const say =
    numberOf(contacted, "gain_low") !== null && number(contacted, "gain_low") > 0 ? words.better : words.unsure;
  return say(said, rateWords(context, contacted)[0], rateWords(context, others)[0]);
}
