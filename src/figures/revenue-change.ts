import { waterfall } from "../components/charts/waterfall.js";
import { emptyFigure, figure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import type { Figure, FigureContext } from "./figure.js";

type Effect = keyof FigureContext["t"]["time"]["change"]["effects"];
const TOTALS: readonly string[] = ["before", "now"];
/** Of the change, the least share that sales without a name must make up before the sentence tells of them. */
const LEAST_OTHER = 0.1;

/** What came and went between the 12 months before and the last 12, and what those who stayed did. */
export const revenueChange: Figure = (context) => {
  const words = context.t.time.change;
  const rows = rowsOf(context, "revenue_change").filter((row) => numberOf(row, "amount") !== null);
  const of = (lens: string): readonly Row[] => rows.filter((row) => textOf(row, "lens") === lens);
  const [people, habits] = [of("people"), of("habits")];
  const amount = (row: Row | undefined): number => (row && numberOf(row, "amount")) ?? 0;
  const [before, now] = TOTALS.map((name) => people.find((row) => textOf(row, "effect") === name));
  if (before === undefined || now === undefined)
    return emptyFigure(context, "revenue-change", words.plain, "revenue_change");
  const format = formatOf(context);
  const name = (row: Row): string => words.effects[textOf(row, "effect") as Effect];
  const signed = (value: number): string => (value > 0 ? `+${format.money(value)}` : format.money(value));
  const span = (row: Row): string => signedInterval(row, signed, context);
  const finding = findingOf(context, people, of("kept")[0]);
  return figure(context, {
    name: "revenue-change",
    finding,
    subtitle: words.subtitle,
    chart: waterfall(
      people.map((row) => {
        const isTotal = TOTALS.includes(textOf(row, "effect"));
        const text = isTotal ? format.money(amount(row)) : signed(amount(row));
        const interval = numberOf(row, "low") === null ? "" : span(row);
        return { label: name(row), value: amount(row), text: interval ? words.step(text, interval) : text, isTotal };
      }),
      {
        id: "revenue-change",
        title: finding,
        description: words.describe(format.money(amount(before)), format.money(amount(now))),
      },
    ),
    notes: [
      words.habits(context.t.figures.list(habits.map((row) => words.habit(name(row), signed(amount(row)), span(row))))),
    ],
    table: "revenue_change",
    rows,
    metric: "revenue_change",
  });
};

/** Those who stayed spent more or less only where an interval of both habits together says so. */
function findingOf(context: FigureContext, people: readonly Row[], stayed: Row | undefined): string {
  const words = context.t.time.change;
  const format = formatOf(context);
  const of = (name: string): number => {
    const own = people.find((one) => textOf(one, "effect") === name);
    return (own && numberOf(own, "amount")) ?? 0;
  };
  const money = (value: number): string => format.money(Math.abs(value));
  const change = of("now") - of("before");
  const changed =
    change === 0
      ? words.stood(money(of("now")))
      : (change > 0 ? words.rose : words.fell)(money(change), money(of("now")));
  // Credits beyond purchases: customers won brought nothing, or those lost took nothing.
  if (of("won") < 0 || of("lost") > 0) return changed;
  const [kept, low, high] = ["amount", "low", "high"].map((column) => (stayed && numberOf(stayed, column)) ?? 0);
  const keptWords = (): string => {
    if ((low ?? 0) * (high ?? 0) <= 0) return words.keptSame;
    return ((kept ?? 0) > 0 ? words.keptMore : words.keptLess)(money(kept ?? 0));
  };
  const hasStayed = stayed !== undefined && numberOf(stayed, "customers") !== 0;
  const other = of("other");
  const isOtherTold = Math.abs(other) > Math.abs(kept ?? 0) && Math.abs(other) >= LEAST_OTHER * Math.abs(change);
  return words.finding(changed, money(of("won")), money(of("lost")), [
    ...(hasStayed ? [keptWords()] : []),
    ...(isOtherTold ? [(other > 0 ? words.otherMore : words.otherLess)(money(other))] : []),
  ]);
}

const signedInterval = (row: Row, signed: (value: number) => string, { locale }: FigureContext): string =>
  ["low", "high"].map((end) => signed(numberOf(row, end) ?? 0)).join(locale === "fr" ? " à " : " to ");
