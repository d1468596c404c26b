import { absence } from "../components/cells.js";
import { waterfall } from "../components/charts/waterfall.js";
import { emptyFigure, figure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { MINUS } from "../components/format/numbers.js";
import { isOutOfScope, numberOf, rowsOf, textOf } from "../components/rows.js";
import { labelOf } from "../i18n/label.js";
import type { Figure } from "./figure.js";

const ADDED = ["rows", "contact_only"];
const TOTALS = ["valid", "persons", "base"];

/** What becomes of every record on the way to one row per person, and who stands in the base besides. */
export const unifySteps: Figure = (context) => {
  const { t } = context;
  const words = t.unification.steps;
  const format = formatOf(context);
  const rows = rowsOf(context, "identity_waterfall");
  if (rows.length === 0) return emptyFigure(context, "unify-steps", words.plain, "identity_waterfall");
  const summary = rowsOf(context, "identity_summary")[0];
  const [records, persons] = [summary && numberOf(summary, "records"), summary && numberOf(summary, "persons")];
  const finding =
    typeof records === "number" && typeof persons === "number" && records > 0
      ? words.finding(format.count(records), t.figures.counted(persons, format.count(persons), "people"))
      : words.plain;
  const drawn = rows.filter((row) => numberOf(row, "records") !== 0);
  const chart = waterfall(
    drawn.map((row) => {
      const step = textOf(row, "step");
      const count = numberOf(row, "records");
      const isLess = !ADDED.includes(step) && !TOTALS.includes(step);
      const text = count === null ? absence(context, row) : `${isLess ? MINUS : ""}${format.count(count)}`;
      return {
        label: labelOf(words.names, step),
        value: count === null || !isLess ? count : -count,
        text,
        isTotal: TOTALS.includes(step),
      };
    }),
    { id: "unify-steps", title: finding, description: words.describe },
  );
  const outside = rowsOf(context, "base_counts").find(isOutOfScope);
  const excluded = outside && numberOf(outside, "customers");
  const hasContacts = rows.some((row) => textOf(row, "step") === "contact_only");
  return figure(context, {
    name: "unify-steps",
    finding,
    subtitle: words.subtitle,
    chart,
    notes: [
      ...(hasContacts ? [words.contactNote] : []),
      ...(excluded ? [words.outOfScope(t.figures.counted(excluded, format.count(excluded), "people"))] : []),
    ],
    table: "identity_waterfall",
    rows,
    metric: "duplicate_rate",
  });
};
