import { stackedShares } from "../components/charts/stacked-shares.js";
import { emptyFigure, figure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { valueName } from "../components/labels.js";
import { numberOf, type Row, ranked, rowsOf, textOf } from "../components/rows.js";
import type { Figure, FigureContext } from "./figure.js";
import { WAYS } from "./identified-months.js";

/** Names that stand for no single shop; they come last. */
const NO_SHOP = ["other_stores", "no_store"];

/** How well each shop knows its customers: shares of its revenue by what told us who bought. */
export const identifiedShops: Figure = (context) => {
  const { t } = context;
  const words = t.reach.shops;
  const format = formatOf(context);
  const rows = rowsOf(context, "identified_stores");
  if (rows.length === 0) return emptyFigure(context, "identified-shops", words.plain, "identified_stores");
  const ways = WAYS.filter((way) => rows.some((row) => textOf(row, "source") === way));
  const anonymous = ranked(
    rows.filter((row) => textOf(row, "source") === "anonymous"),
    "share",
  );
  const finding = findingOf(context, anonymous);
  const chart = stackedShares({
    keys: ways.map((way) => ({
      label: valueName(context, "identified_stores", "source", way),
      className: `way-${way}`,
    })),
    rows: shopsOf(rows, anonymous).map((store) => ({
      label: valueName(context, "identified_stores", "store", store),
      parts: ways.map((way) => {
        const row = rows.find((one) => textOf(one, "store") === store && textOf(one, "source") === way);
        const value = row === undefined ? 0 : numberOf(row, "share");
        return { value, text: value === null ? t.shell.states.suppressed : format.share(value, 0) };
      }),
    })),
    words: { id: "identified-shops", title: finding, description: words.describe },
  });
  return figure(context, {
    name: "identified-shops",
    finding,
    subtitle: words.subtitle,
    chart,
    table: "identified_stores",
    rows,
    metric: "identified_share",
  });
};

/** The shops that know least first, then those without anonymous sales. */
function shopsOf(rows: readonly Row[], anonymous: readonly Row[]): readonly string[] {
  const stores = [...new Set([...anonymous, ...rows].map((row) => textOf(row, "store")))];
  return stores.toSorted((a, b) => NO_SHOP.indexOf(a) - NO_SHOP.indexOf(b));
}

function findingOf(context: FigureContext, anonymous: readonly Row[]): string {
  const words = context.t.reach.shops;
  const least = anonymous.find((row) => !NO_SHOP.includes(textOf(row, "store")));
  const share = least && numberOf(least, "share");
  if (least === undefined || typeof share !== "number") return words.plain;
  const store = valueName(context, "identified_stores", "store", textOf(least, "store"));
  return words.finding(store, formatOf(context).share(share));
}
