import { type RankedRow, rankedBars } from "../components/charts/ranked-bars.js";
import { emptyFigure, figure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { isSuppressed, numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import { labelOf } from "../i18n/label.js";
import type { Figure } from "./figure.js";

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
  const top = names.reduce<string | null>(
    (best, flag) => ((share(flag) ?? 0) > (best === null ? 0 : (share(best) ?? 0)) ? flag : best),
    null,
  );
  const finding = top === null ? words.plain : words.finding(format.share(share(top) ?? 0), labelOf(words.does, top));
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
