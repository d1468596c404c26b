import { absence } from "../components/cells.js";
import { dotIntervals } from "../components/charts/dot-intervals.js";
import { emptyFigure, figure, hiddenFigure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { formatDecimal } from "../components/format/numbers.js";
import { numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import { aboutName } from "../components/service-names.js";
import { entryOf } from "../i18n/label.js";
import type { Figure, FigureContext } from "./figure.js";

/** From here on, a difference is called one. */
const LEVEL = 0.05;

/** Whether customers come back less often after a request than others who are alike. */
export const serviceLoyalty: Figure = (context, { by = "class" }) => {
  const words = context.t.aftermath;
  const name = `service-loyalty-${by}`;
  const all = rowsOf(context, "service_loyalty");
  const whole = all.find((row) => textOf(row, "dimension") === "all");
  if (whole === undefined) return emptyFigure(context, name, words.plain, "service_loyalty");
  if (numberOf(whole, "orders") === null) return hiddenFigure(context, name, words.plain);
  const format = formatOf(context);
  const rows = [whole, ...all.filter((row) => textOf(row, "dimension") === by)];
  const finding = by === "reason" ? reasonFinding(context, rows.slice(1)) : findingOf(context, whole);
  const orders = numberOf(whole, "orders") ?? 0;
  return figure(context, {
    name,
    finding,
    subtitle: words.subtitle,
    chart: dotIntervals(
      rows.map((row) => ({
        label: afterName(context, textOf(row, "value")),
        value: points(row, "difference"),
        low: points(row, "low"),
        high: points(row, "high"),
        text: rowText(context, row),
      })),
      (value) => formatDecimal(value, context.locale, 0, true),
      { id: name, title: finding, description: words.describe(format.count(rows.length)) },
    ),
    notes: [...stakeNote(context, whole), words.note],
    n: context.t.figures.counted(orders, format.count(orders), "orders"),
    table: "service_loyalty",
    rows,
    metric: "service_loyalty",
  });
};

const points = (row: Row, column: string): number | null => {
  const share = numberOf(row, column);
  return share === null ? null : 100 * share;
};

export const afterName = (context: FigureContext, value: string): string =>
  entryOf(context.t.aftermath.values, value) ?? aboutName(context, value);

export const pointsText = (context: FigureContext, row: Row, column = "difference"): string =>
  formatDecimal(points(row, column) ?? 0, context.locale, 1, true);

const rangeText = (context: FigureContext, row: Row): string =>
  context.t.figures.range(pointsText(context, row, "low"), pointsText(context, row, "high"));

function rowText(context: FigureContext, row: Row): string {
  const n = numberOf(row, "orders");
  if (n === null) return absence(context, row);
  const orders = context.t.figures.counted(n, formatOf(context).count(n), "orders");
  if (numberOf(row, "difference") === null) return context.t.aftermath.untested(orders);
  return context.t.aftermath.row(pointsText(context, row), rangeText(context, row), orders);
}

export type Verdict = "less" | "more" | "alike" | "few";

export function verdictOf(row: Row): Verdict {
  const [difference, q] = [numberOf(row, "difference"), numberOf(row, "q_value")];
  if (difference === null || q === null) return "few";
  if (q >= LEVEL) return "alike";
  return difference < 0 ? "less" : "more";
}

function findingOf(context: FigureContext, row: Row): string {
  const words = context.t.aftermath;
  const verdict = verdictOf(row);
  if (verdict === "few") return words.few;
  const share = (column: string) => formatOf(context).share(numberOf(row, column) ?? 0, 1);
  return words[verdict](share("came_back"), share("without"), rangeText(context, row));
}

/** The reason after which fewest come back beyond chance; of all reasons tested together. */
function reasonFinding(context: FigureContext, rows: readonly Row[]): string {
  const words = context.t.aftermath;
  if (rows.every((row) => verdictOf(row) === "few")) return words.few;
  const worst = worstOf(rows);
  return worst === undefined
    ? words.none(words.by.reason)
    : words.worst(
        context.t.figures.quoted(afterName(context, textOf(worst, "value"))),
        pointsText(context, worst),
        rangeText(context, worst),
      );
}

/** Of reasons by name, the one after which customers come back least, where that is beyond chance. */
export const worstOf = (rows: readonly Row[]): Row | undefined =>
  rows
    .filter((row) => textOf(row, "value") !== "other" && verdictOf(row) === "less")
    .toSorted((a, b) => (numberOf(a, "difference") ?? 0) - (numberOf(b, "difference") ?? 0))[0];

function stakeNote(context: FigureContext, row: Row): string[] {
  const [stake, low, high] = ["at_stake", "at_stake_low", "at_stake_high"].map((column) => numberOf(row, column));
  if (typeof stake !== "number" || typeof low !== "number" || typeof high !== "number" || stake <= 0) return [];
  const format = formatOf(context);
  return [context.t.aftermath.stake(format.money(stake), format.interval("money", low, high))];
}
