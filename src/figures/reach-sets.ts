import { shareCell } from "../components/cells.js";
import { setBars } from "../components/charts/set-bars.js";
import { emptyFigure, figure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { numberOf, ranked, rowsOf, textOf } from "../components/rows.js";
import { labelOf } from "../i18n/label.js";
import type { Figure } from "./figure.js";

/** Which combination of channels reaches whom, the largest first; those out of reach are grey. */
export const reachSets: Figure = (context) => {
  const { t } = context;
  const words = t.reach.set;
  const format = formatOf(context);
  const rows = ranked(rowsOf(context, "reachability_sets"), "persons");
  if (rows.length === 0) return emptyFigure(context, "reach-sets", words.plain, "reachability_sets");
  const none = rows.find((row) => textOf(row, "channels") === "none");
  const [share, revenue] = [none && numberOf(none, "share"), none && numberOf(none, "share_revenue")];
  const finding =
    typeof share === "number" && typeof revenue === "number"
      ? words.finding(format.share(share), format.share(revenue))
      : words.plain;
  const label = (channels: string) => labelOf(t.reach.sets, channels);
  const drawn = rows.filter((row) => numberOf(row, "persons") !== 0);
  const isCoarse = rows.some((row) => textOf(row, "channels") === "some");
  const hasMoney = rows.some((row) => numberOf(row, "share_revenue") !== null);
  const chart = setBars({
    sets: isCoarse ? [t.reach.sets.some] : [t.reach.channels.email, t.reach.channels.sms, t.reach.channels.post],
    panels: hasMoney ? [words.people, words.revenue] : [words.people],
    rows: drawn.map((row) => ({
      label: label(textOf(row, "channels")),
      members: isCoarse
        ? [textOf(row, "channels") === "some"]
        : ["by_email", "by_sms", "by_post"].map((column) => row[column] === true),
      cells: [
        shareCell(context, row, "share", "persons"),
        ...(hasMoney ? [shareCell(context, row, "share_revenue")] : []),
      ],
    })),
    words: {
      id: "reach-sets",
      title: finding,
      description: words.describe(t.figures.list(drawn.slice(0, 3).map((row) => label(textOf(row, "channels"))))),
    },
  });
  return figure(context, {
    name: "reach-sets",
    finding,
    subtitle: words.subtitle,
    chart,
    notes: isCoarse ? [words.coarse] : [],
    table: "reachability_sets",
    rows,
    columns: ["channels", "persons", "share", ...(hasMoney ? ["revenue_12m", "share_revenue"] : [])],
    metric: "reachable_share",
  });
};
