import { absence } from "../components/cells.js";
import { rankedBars } from "../components/charts/ranked-bars.js";
import { figure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { notAssessable } from "../components/not-assessable.js";
import { numberOf, rowsOf, textOf } from "../components/rows.js";
import { labelOf } from "../i18n/label.js";
import type { Figure } from "./figure.js";

const ORDER = ["reachable", "not_reachable"];

/** How many are at risk, what is expected of them, and how much of that a message may reach. */
export const clvAtRisk: Figure = (context) => {
  const words = context.t.value.risk;
  const format = formatOf(context);
  const rows = rowsOf(context, "clv_at_risk").toSorted(
    (a, b) => ORDER.indexOf(textOf(a, "reach")) - ORDER.indexOf(textOf(b, "reach")),
  );
  const whole = rowsOf(context, "clv_segments").find(
    (row) => textOf(row, "kind") === "status" && textOf(row, "segment") === "at_risk",
  );
  const [customers, clv] = [whole && numberOf(whole, "customers"), whole && numberOf(whole, "clv")];
  if (rows.length === 0 || typeof customers !== "number" || typeof clv !== "number")
    return notAssessable(context, "clv-at-risk", words.plain, "clv_at_risk");
  const reached = rows.find((row) => textOf(row, "reach") === "reachable");
  const reachable = reached === undefined ? 0 : numberOf(reached, "clv");
  const money = (value: number): string => format.money(Math.round(value));
  const finding =
    reached === undefined
      ? words.none(format.count(customers), money(clv))
      : reachable === null
        ? words.plain
        : words.finding(format.count(customers), money(clv), money(reachable));
  const basis = textOf(whole ?? {}, "basis");
  const ifActive = rows.map((row) => numberOf(row, "clv_if_active"));
  return figure(context, {
    name: "clv-at-risk",
    finding,
    subtitle: words.subtitle(labelOf(context.t.value.basis, basis)),
    chart: rankedBars({
      panels: [""],
      rows: rows.map((row) => {
        const [value, n] = [numberOf(row, "clv"), numberOf(row, "customers")];
        return {
          label: labelOf(words.reach, textOf(row, "reach")),
          className: textOf(row, "reach") === "reachable" ? "status-at_risk" : "context",
          cells: [
            {
              value,
              text: value === null ? absence(context, row) : money(value),
              ...(n !== null && { detail: words.customers(format.count(n)) }),
            },
          ],
        };
      }),
      words: { id: "clv-at-risk", title: finding, description: words.describe },
    }),
    notes: [
      ...(ifActive.includes(null) || whole === undefined
        ? []
        : [words.ifActive(money(ifActive.reduce<number>((sum, value) => sum + (value ?? 0), 0)))]),
      words.note,
    ],
    table: "clv_at_risk",
    rows,
    columns: ["reach", "customers", "p_alive", "expected_orders", "clv", "low", "high", "clv_mean", "clv_if_active"],
    metric: "clv",
  });
};
