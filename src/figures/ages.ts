import { shareCell } from "../components/cells.js";
import { rankedBars } from "../components/charts/ranked-bars.js";
import { criterionValue } from "../components/criteria.js";
import { emptyFigure, figure, hiddenFigure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { isSuppressed, numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import type { Figure } from "./figure.js";

const GENDERS = ["female", "male"] as const;
const UNKNOWN = "unknown";

/** How old customers are, women beside men on one scale, or together where no gender is known; who is left out stands in the note. */
export const ages: Figure = (context) => {
  const words = context.t.people.ages;
  const format = formatOf(context);
  const rows = rowsOf(context, "age_structure");
  const aged = rows.filter((row) => textOf(row, "age_group") !== UNKNOWN);
  const gendered = aged.filter((row) => textOf(row, "gender") !== UNKNOWN);
  const isSplit = gendered.length > 0;
  const known = isSplit ? gendered : aged;
  const groups = [...new Set(known.map((row) => textOf(row, "age_group")))];
  const sum = (some: readonly Row[]): number => some.reduce((all, row) => all + (numberOf(row, "share") ?? 0), 0);
  const largest = groups
    .map((group) => ({ group, share: sum(known.filter((row) => textOf(row, "age_group") === group)) }))
    .reduce((most, one) => (one.share > most.share ? one : most), { group: "", share: 0 });
  const all = sum(known);
  if (largest.share === 0)
    return known.some(isSuppressed)
      ? hiddenFigure(context, "ages", words.plain)
      : emptyFigure(context, "ages", words.plain, "age_structure");
  const isWhole = known.every((row) => numberOf(row, "share") !== null);
  const name = (group: string): string => criterionValue(context, "age_group", [group]);
  const finding = isWhole
    ? (isSplit ? words.finding : words.alone)(
        name(largest.group),
        format.share(largest.share / all, 0),
        format.share(all, 0),
      )
    : words.plain;
  const untold = (is: (row: Row) => boolean): string => format.share(sum(rows.filter(is)), 0);
  const isTold = rows.every((row) => numberOf(row, "share") !== null);
  const describe = isSplit ? words.describe : words.describeAlone;
  const empty: Row = { share: 0, customers: 0, suppressed: false };
  return figure(context, {
    name: "ages",
    finding,
    subtitle: isSplit ? words.subtitle : words.subtitleAlone,
    chart: rankedBars({
      panels: isSplit ? GENDERS.map((gender) => words.genders[gender]) : [""],
      rows: groups.map((group) => ({
        label: name(group),
        className: "main",
        cells: (isSplit ? GENDERS : [UNKNOWN]).map((gender) => {
          const row = known.find((one) => textOf(one, "age_group") === group && textOf(one, "gender") === gender);
          return shareCell(context, row ?? empty, "share", "customers");
        }),
      })),
      words: { id: "ages", title: finding, description: describe(format.count(groups.length)) },
    }),
    notes: isTold
      ? [
          words.untold(
            untold((row) => textOf(row, "age_group") === UNKNOWN),
            untold((row) => textOf(row, "gender") === UNKNOWN),
          ),
        ]
      : [],
    table: "age_structure",
    rows,
    hides: known.some(isSuppressed),
    metric: "age_structure",
  });
};
