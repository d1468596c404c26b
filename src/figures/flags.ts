import { metric } from "../../loaders/publish/metrics.js";
import { type RankedRow, rankedBars } from "../components/charts/ranked-bars.js";
import { emptyFigure, figure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { isSuppressed, numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import { labelOf } from "../i18n/label.js";
import type { Figure } from "./figure.js";

/** Of the customers that the most told trait has, the least that a trait in the sentence must be told of. */
const LEAST_TOLD = 0.5;

/** How customers buy, beside their status: each trait with those of whom it cannot be told. */
export const flags: Figure = (context) => {
  const words = context.t.standing.flags;
  const format = formatOf(context);
  const rows = rowsOf(context, "flags");
  if (rows.length === 0) return emptyFigure(context, "flags", words.plain, "flags");
  const names = [...new Set(rows.map((row) => textOf(row, "flag")))];
  const at = (flag: string, state: string): Row =>
    rows.find((row) => textOf(row, "flag") === flag && textOf(row, "state") === state) ?? {};
  const share = (flag: string): number | null => numberOf(at(flag, "yes"), "share");
  const hidden = context.t.shell.states.suppressed;
  const bars = names.map((flag): RankedRow => {
    const [value, yes, no, untold] = [
      share(flag),
      ...["yes", "no", "not_assessable"].map((state) => numberOf(at(flag, state), "customers")),
    ];
    const isNobody = yes === 0 && no === 0;
    return {
      label: labelOf(words.names, flag),
      className: "main",
      cells: [
        value === null || value === undefined
          ? { value: null, text: isNobody ? words.none : hidden }
          : { value, text: format.share(value), detail: format.count(yes ?? 0) },
      ],
      aside: untold === null || untold === undefined ? hidden : format.count(untold),
    };
  });
  const told = (flag: string): number =>
    share(flag) === null
      ? 0
      : ["yes", "no"].reduce((sum, state) => sum + (numberOf(at(flag, state), "customers") ?? 0), 0);
  const least = Math.max(metric("flag_share").minimum, LEAST_TOLD * Math.max(...names.map(told)));
  const [top] = names
    .filter((flag) => told(flag) >= least && (share(flag) ?? 0) > 0)
    .sort((a, b) => (share(b) ?? 0) - (share(a) ?? 0));
  const finding =
    top === undefined ? words.plain : words.finding(format.share(share(top) ?? 0), labelOf(words.does, top));
  return figure(context, {
    name: "flags",
    finding,
    subtitle: words.subtitle,
    chart: rankedBars({
      panels: [words.told],
      aside: words.untold,
      rows: bars,
      words: { id: "flags", title: finding, description: words.describe(format.count(names.length)) },
    }),
    notes: rows.some(isSuppressed) ? [context.t.shell.states.suppressedNote(context.report.k)] : [],
    table: "flags",
    rows,
    metric: "flag_share",
  });
};
