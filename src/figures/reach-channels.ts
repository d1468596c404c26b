import type { RankedCell } from "../components/charts/ranked-bars.js";
import { rankedBars } from "../components/charts/ranked-bars.js";
import { emptyFigure, figure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { isSuppressed, largest, numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import { labelOf } from "../i18n/label.js";
import type { Figure, FigureContext } from "./figure.js";

/** Counts that are left out where they would stand beside fewer than k persons. */
const OPEN = ["valid", "opted_in", "asked", "blocked"];

/** Whom each channel reaches: from a usable address and a consent to people who can be written to. */
export const reachChannels: Figure = (context) => {
  const { t } = context;
  const words = t.reach.channel;
  const rows = rowsOf(context, "reachability");
  if (rows.length === 0) return emptyFigure(context, "reach-channels", words.plain, "reachability");
  const name = (row: Row) => labelOf(t.reach.channels, textOf(row, "channel"));
  const single = rows.filter((row) => textOf(row, "channel") !== "any");
  const finding = findingOf(context, single);
  const chart = rankedBars({
    panels: [words.valid, words.optedIn, words.reachable],
    rows: rows.map((row) => ({
      label: name(row),
      className: "main",
      cells: [
        countCell(context, row, "valid"),
        countCell(context, row, "opted_in"),
        countCell(context, row, "reachable"),
      ],
    })),
    words: { id: "reach-channels", title: finding, description: words.describe },
  });
  const unasked = single.filter((row) => numberOf(row, "asked") === 0).map(name);
  const hasLeftOut = rows.some((row) => !isSuppressed(row) && OPEN.some((column) => numberOf(row, column) === null));
  return figure(context, {
    name: "reach-channels",
    finding,
    subtitle: words.subtitle,
    chart,
    notes: [
      words.refusals,
      ...(unasked.length > 0 ? [words.unasked(t.figures.list(unasked))] : []),
      ...(hasLeftOut ? [words.leftOut(context.report.k)] : []),
    ],
    table: "reachability",
    rows,
    metric: "reachable_share",
  });
};

function findingOf(context: FigureContext, rows: readonly Row[]): string {
  const { t } = context;
  const format = formatOf(context);
  const best = largest(rows, "reachable");
  const [people, share] = [best && numberOf(best, "reachable"), best && numberOf(best, "share")];
  if (best === undefined || typeof people !== "number" || typeof share !== "number") return t.reach.channel.plain;
  if (people === 0) return t.reach.channel.nobody;
  return t.reach.channel.finding(
    labelOf(t.reach.channels, textOf(best, "channel")),
    t.figures.counted(people, format.count(people), "people"),
    format.share(share),
  );
}

/** A count left out beside shown ones stood next to fewer than k persons: it is hidden, not unknown. */
function countCell(context: FigureContext, row: Row, column: string): RankedCell {
  const value = numberOf(row, column);
  return { value, text: value === null ? context.t.shell.states.suppressed : formatOf(context).count(value) };
}
