import { dotIntervals } from "../components/charts/dot-intervals.js";
import { emptyFigure, figure, hiddenFigure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { valueName } from "../components/labels.js";
import { isHidden, numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import { shopName } from "./catchment.js";
import type { Figure, FigureContext } from "./figure.js";

interface Shop {
  readonly near: Row;
  readonly far: Row;
}

/** Whether customers from far away come back, shop by shop beside those from near. */
export const catchmentReturn: Figure = (context) => {
  const words = context.t.shops.back;
  const format = formatOf(context);
  const rows = rowsOf(context, "catchment");
  if (rows.length === 0) return emptyFigure(context, "catchment-return", words.plain, "catchment");
  const shown = rows.filter((row) => textOf(row, "area") !== "untold");
  if (shown.every((row) => numberOf(row, "came_back") === null))
    return hiddenFigure(context, "catchment-return", words.plain);
  const finding = findingOf(context, shopsOf(rows));
  return figure(context, {
    name: "catchment-return",
    finding,
    subtitle: words.subtitle,
    chart: dotIntervals(
      shown.map((row) => ({
        label: words.row(shopName(context, row), valueName(context, "catchment", "area", textOf(row, "area"))),
        value: numberOf(row, "came_back"),
        low: numberOf(row, "came_back_low"),
        high: numberOf(row, "came_back_high"),
        text: told(context, row, "came_back") ?? context.t.shell.states.suppressed,
      })),
      (value) => format.axis("share", value),
      { id: "catchment-return", title: finding, description: words.describe(format.count(shown.length)) },
    ),
    notes: [...turned(context, shopsOf(rows)), words.note, ...hiddenNote(context, shown)],
    table: "catchment",
    rows,
    columns: [
      ...["store", "area", "followed", "came_back", "came_back_low", "came_back_high"],
      ...["offline", "turned", "turned_low", "turned_high"],
    ],
    metric: "catchment_return",
  });
};

/** Shops with both sides, in their published order: the one with the most customers first. */
function shopsOf(rows: readonly Row[]): readonly Shop[] {
  const at = (store: string, area: string) =>
    rows.find((row) => textOf(row, "store") === store && textOf(row, "area") === area);
  return [...new Set(rows.map((row) => textOf(row, "store")))].flatMap((store) => {
    const [near, far] = [at(store, "near"), at(store, "far")];
    return near === undefined || far === undefined ? [] : [{ near, far }];
  });
}

/** "12% (9–15%)", or null where it is not told. */
function told(context: FigureContext, row: Row, column: "came_back" | "turned"): string | null {
  const [value, low, high] = [column, `${column}_low`, `${column}_high`].map((name) => numberOf(row, name) ?? null);
  if (typeof value !== "number" || typeof low !== "number" || typeof high !== "number") return null;
  const format = formatOf(context);
  return `${format.value("share", value, low, high)} (${format.interval("share", low, high)})`;
}

/** A shop speaks where the intervals of its two sides lie apart; the sentence names the one with the most customers from far away. */
function findingOf(context: FigureContext, shops: readonly Shop[]): string {
  const words = context.t.shops.back;
  const format = formatOf(context);
  const compared = shops.filter(({ near, far }) =>
    [near, far].every((row) => numberOf(row, "came_back_low") !== null && numberOf(row, "came_back_high") !== null),
  );
  if (compared.length === 0) return words.plain;
  const of = (row: Row, column: string): number => numberOf(row, column) ?? 0;
  const less = compared.filter(({ near, far }) => of(far, "came_back_high") < of(near, "came_back_low"));
  const more = compared.filter(({ near, far }) => of(far, "came_back_low") > of(near, "came_back_high"));
  if (less.length === 0 && more.length === 0) return compared.length > 1 ? words.unsure : someOf(context, compared);
  // Shops that tell opposite things make no sentence.
  if (less.length > 0 && more.length > 0) return words.plain;
  const side = less.length > 0 ? less : more;
  const [most] = side.toSorted((a, b) => of(b.far, "followed") - of(a.far, "followed"));
  if (most === undefined) return words.plain;
  const say = (row: Row): string =>
    format.value("share", of(row, "came_back"), of(row, "came_back_low"), of(row, "came_back_high"));
  return (less.length > 0 ? words.less : words.more)(
    format.count(side.length),
    format.count(compared.length),
    shopName(context, most.far),
    say(most.far),
    say(most.near),
  );
}

/** Where one shop alone has both sides and they do not differ: how many of those from far away came back. */
function someOf(context: FigureContext, [shop]: readonly Shop[]): string {
  const words = context.t.shops.back;
  const [value, low, high] = ["came_back", "came_back_low", "came_back_high"].map((name) =>
    numberOf(shop?.far ?? {}, name),
  );
  if (shop === undefined || typeof value !== "number" || typeof low !== "number" || typeof high !== "number")
    return words.plain;
  const format = formatOf(context);
  return words.some(
    format.value("share", value, low, high),
    shopName(context, shop.far),
    format.interval("share", low, high),
  );
}

/** Of the shop with the most customers from far away of whom it is told: who turned to the web. */
function turned(context: FigureContext, shops: readonly Shop[]): readonly string[] {
  const words = context.t.shops.back;
  const [most] = shops
    .filter(({ far }) => told(context, far, "turned") !== null)
    .toSorted((a, b) => (numberOf(b.far, "offline") ?? 0) - (numberOf(a.far, "offline") ?? 0));
  if (most === undefined) return [];
  const [far, near] = [told(context, most.far, "turned"), told(context, most.near, "turned")];
  return [`${words.online(shopName(context, most.far), far ?? "")}${near === null ? "" : words.onlineNear(near)}`];
}

/** A rate can be left out of a row that is shown. */
const hiddenNote = ({ t, report }: FigureContext, rows: readonly Row[]): readonly string[] =>
  rows.some((row) => !isHidden(row) && numberOf(row, "came_back") === null)
    ? [t.shell.states.suppressedNote(report.k)]
    : [];
