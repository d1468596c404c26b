import { type Curve, curves } from "../components/charts/curves.js";
import { emptyFigure, figure, hiddenFigure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { formatDecimal } from "../components/format/numbers.js";
import { planName } from "../components/labels.js";
import { isSuppressed, numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import type { Figure, FigureContext } from "./figure.js";

const MARKED = [365, 730, 90, 180, 1095, 1460, 30, 1825];
/** From here on, a difference between plans is called one. */
const CHANCE = 0.05;

/** How long people stay under contract, by the plan they began with. */
export const contractSurvival: Figure = (context) => {
  const words = context.t.contracts.survival;
  const all = rowsOf(context, "survival");
  const rows = all.filter((row) => !isSuppressed(row));
  const groups = groupsOf(rows);
  if (groups.length === 0)
    return all.length > 0
      ? hiddenFigure(context, "contract-survival", words.plain)
      : emptyFigure(context, "contract-survival", words.plain, "survival");
  const format = formatOf(context);
  const of = (row: Row, column: string): number => numberOf(row, column) ?? 0;
  const share = (row: Row): string => format.value("share", of(row, "survival"), of(row, "low"), of(row, "high"));
  const interval = (row: Row): string => format.interval("share", of(row, "low"), of(row, "high"));
  const lines = groups.map(
    (group): Curve => ({
      label: planName(context, group),
      points: rows
        .filter((row) => textOf(row, "group") === group)
        .map((row) => ({
          x: of(row, "time"),
          value: of(row, "survival"),
          low: of(row, "low"),
          high: of(row, "high"),
          tip: words.tip(
            planName(context, group),
            format.count(of(row, "time")),
            share(row),
            interval(row),
            format.count(of(row, "at_risk")),
          ),
        })),
    }),
  );
  const last = Math.max(...rows.map((row) => of(row, "time")));
  const days = [...new Set(rows.map((row) => of(row, "time")))].sort(
    (a, b) => MARKED.indexOf(a) - MARKED.indexOf(b) || a - b,
  );
  const isWhole = groupsOf(all).length === groups.length;
  const finding = isWhole ? findingOf(context, rows, groups, share, interval) : words.plain;
  const p = numberOf(rows[0] ?? {}, "p_value");
  const chi = numberOf(rows[0] ?? {}, "chi_square");
  const tested =
    p === null || chi === null
      ? []
      : [
          words.test(
            formatDecimal(chi, context.locale, 1),
            p === 0 ? words.small : words.p(formatDecimal(p, context.locale, p < 0.01 ? 4 : 2)),
          ),
        ];
  const persons = rows.filter((row) => of(row, "time") === 0).reduce((sum, row) => sum + of(row, "at_risk"), 0);
  return figure(context, {
    name: "contract-survival",
    finding,
    subtitle: words.subtitle,
    chart: curves({
      curves: lines,
      marks: [0, ...days.filter((day) => day > 0)]
        .sort((a, b) => rank(a) - rank(b))
        .map((x) => ({ x, label: format.count(x) })),
      formatAxis: (value) => format.axis("share", value),
      words: {
        id: "contract-survival",
        title: finding,
        description: words.describe(context.t.figures.list(lines.map(({ label }) => label)), format.count(last)),
      },
    }),
    notes: [context.t.figures.legend.band, ...tested, words.note],
    n: context.t.figures.counted(persons, format.count(persons), "customers"),
    table: "survival",
    rows,
    columns: ["group", "time", "survival", "low", "high", "at_risk"],
    metric: "contract_survival",
  });
};

const groupsOf = (rows: readonly Row[]): string[] => [...new Set(rows.map((row) => textOf(row, "group")))];

const rank = (day: number): number => (MARKED.includes(day) ? MARKED.indexOf(day) : MARKED.length);

/** At the latest day that all groups have; of two groups or more, only where a test finds them to differ beyond chance. */
function findingOf(
  context: FigureContext,
  rows: readonly Row[],
  groups: readonly string[],
  share: (row: Row) => string,
  interval: (row: Row) => string,
): string {
  const words = context.t.contracts.survival;
  const format = formatOf(context);
  const common = [...new Set(rows.map((row) => numberOf(row, "time") ?? 0))].filter(
    (day) => day > 0 && rows.filter((row) => numberOf(row, "time") === day).length === groups.length,
  );
  const day = common.includes(365) ? 365 : common.at(-1);
  const p = numberOf(rows[0] ?? {}, "p_value");
  if (groups.length > 1 && p === null) return words.plain;
  if (groups.length > 1 && (p ?? 1) >= CHANCE) return words.alike;
  if (day === undefined) return words.plain;
  const there = rows
    .filter((row) => numberOf(row, "time") === day)
    .sort((a, b) => (numberOf(b, "survival") ?? 0) - (numberOf(a, "survival") ?? 0));
  const [best, worst] = [there[0], there.at(-1)];
  if (best === undefined || worst === undefined) return words.plain;
  if (groups.length === 1) return words.one(share(best), format.count(day), interval(best));
  // The test looks at all days, and may see what one day does not show.
  if ((numberOf(best, "low") ?? 0) <= (numberOf(worst, "high") ?? 1)) return words.unlike;
  const named = (row: Row): string => context.t.figures.quoted(planName(context, textOf(row, "group")));
  return words.differ(named(best), share(best), named(worst), share(worst), format.count(day));
}
