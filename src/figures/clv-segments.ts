import { absence } from "../components/cells.js";
import { rankedBars } from "../components/charts/ranked-bars.js";
import { figure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { rfmName, rfmShortName, statusName } from "../components/labels.js";
import { notAssessable } from "../components/not-assessable.js";
import { numberOf, type Row, ranked, rowsOf, textOf } from "../components/rows.js";
import { labelOf } from "../i18n/label.js";
import type { Figure, FigureContext } from "./figure.js";

type Kind = "status" | "rfm";

/** What the value of the coming year is made of, and where a margin and a discount come from. */
export function basisNotes(context: FigureContext, basis: string): string[] {
  const words = context.t.value;
  const { share } = formatOf(context);
  const assumed = (parameter: string): number | null => {
    const row = rowsOf(context, "clv_model").find(
      (one) => textOf(one, "model") === "assumption" && textOf(one, "parameter") === parameter,
    );
    return row === undefined ? null : numberOf(row, "estimate");
  };
  const [margin, discount] = [assumed("margin_rate"), assumed("discount_rate")];
  return [
    basis === "margin" && margin !== null ? words.basisNote.margin(share(margin)) : words.basisNote.revenue,
    ...(discount === null || discount === 0 ? [] : [words.discount(share(discount))]),
  ];
}

/** The row of everybody. */
export const allOf = (context: FigureContext): Row | undefined =>
  rowsOf(context, "clv_segments").find((row) => textOf(row, "kind") === "all" && numberOf(row, "clv") !== null);

/** A history in which nobody is seen to leave is too short to tell, rather than proof that all stay. */
export const staysForCertain = (context: FigureContext): boolean =>
  (numberOf(allOf(context) ?? {}, "p_alive") ?? 0) >= 0.995;

const figureOf =
  (kind: Kind): Figure =>
  (context) => {
    const words = context.t.value.segments;
    const format = formatOf(context);
    const name = `clv-${kind}`;
    const rows = ranked(
      rowsOf(context, "clv_segments").filter((row) => textOf(row, "kind") === kind),
      "clv",
    );
    const [top] = rows;
    const [share, alive] = [top && numberOf(top, "share"), top && numberOf(top, "p_alive")];
    if (top === undefined || typeof share !== "number" || typeof alive !== "number")
      return notAssessable(context, name, words.plain[kind], "clv_segments");
    const basis = labelOf(context.t.value.basis, textOf(top, "basis"));
    const long = kind === "rfm" ? rfmName : statusName;
    const short = kind === "rfm" ? rfmShortName : statusName;
    const quoted = context.t.figures.quoted(long(context, textOf(top, "segment")));
    const finding = staysForCertain(context)
      ? words.findingStays(quoted, format.share(share))
      : words.finding(quoted, format.share(share), format.share(alive));
    const chart = rankedBars({
      panels: [words.panel],
      aside: words.alive,
      rows: rows.map((row) => {
        const [clv, p] = [numberOf(row, "clv"), numberOf(row, "p_alive")];
        return {
          label: short(context, textOf(row, "segment")),
          className: `${kind}-${textOf(row, "segment")}`,
          cells: [{ value: clv, text: clv === null ? absence(context, row) : format.money(Math.round(clv)) }],
          aside: p === null ? absence(context, row) : format.share(p),
        };
      }),
      words: { id: name, title: finding, description: words.describe(format.count(rows.length)) },
    });
    const all = kind === "status" ? allOf(context) : undefined;
    return figure(context, {
      name,
      finding,
      subtitle: words.subtitle[kind](basis),
      chart,
      notes: [
        ...(all ? [totalOf(context, all)] : []),
        ...(kind === "status" ? [...basisNotes(context, textOf(top, "basis")), words.note] : []),
        ...(kind === "status" && staysForCertain(context) ? [context.t.value.answerStays] : []),
      ],
      table: "clv_segments",
      rows: rows.map(({ segment, ...row }) => ({ ...row, segment })),
      columns: ["segment", "customers", "p_alive", "expected_orders", "clv", "low", "high", "clv_mean", "share"],
      metric: "clv",
    });
  };

export const clvStatus: Figure = figureOf("status");
export const clvRfm: Figure = figureOf("rfm");

/** "€62.3k (€60.0k to €64.7k)"; a fit at the edge of what the data tell has no interval. */
export function worthOf(context: FigureContext, row: Row): string {
  const format = formatOf(context);
  const [clv, low, high] = ["clv", "low", "high"].map((column) => numberOf(row, column));
  const text = format.money(clv ?? 0);
  return typeof low === "number" && typeof high === "number"
    ? `${text} (${format.interval("money", low, high)})`
    : text;
}

const totalOf = (context: FigureContext, all: Row): string =>
  context.t.value.segments.total(worthOf(context, all), formatOf(context).count(numberOf(all, "expected_orders") ?? 0));
