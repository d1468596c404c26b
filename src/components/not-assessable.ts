import type { FigureContext } from "../figures/figure.js";
import { emptyFigure } from "./figure.js";
import { formatOf } from "./format/format.js";
import { type Html, html } from "./html.js";
import { isSuppressed, numberOf, type Row, rowsOf, textOf } from "./rows.js";

/** Why nothing is foreseen here, and what would have to be given; null where the forecast stands. */
export function whyNotAssessable(context: FigureContext): readonly string[] | null {
  const words = context.t.value.not;
  const gates = rowsOf(context, "clv_gates").filter((row) => !isSuppressed(row));
  if (gates.length === 0)
    return [
      context.report.has_too_few_persons ? context.t.shell.states.tooFew(context.report.k) : words.gates.unknown(),
    ];
  const unmet = gates.filter(({ is_met }) => is_met !== true);
  return unmet.length === 0 ? null : unmet.map((row) => reason(context, row));
}

function reason(context: FigureContext, row: Row): string {
  const words = context.t.value.not.gates;
  const format = formatOf(context);
  const minimum = numberOf(row, "minimum");
  const gate = textOf(row, "gate");
  if (gate === "contracts") return words.contracts(format.share(minimum ?? 0));
  if (gate === "converged") return words.converged();
  if (minimum === null) return gate === "holdout" && hasKnownBuyers(context) ? words.noGap() : words.unknown();
  return gate === "repeaters" ? words.repeaters(format.count(minimum)) : words.holdout(format.count(minimum));
}

/** Hidden counts are of somebody. */
const hasKnownBuyers = (context: FigureContext): boolean =>
  rowsOf(context, "base_counts").some(
    (row) => !["prospect", "out_of_scope"].includes(textOf(row, "status")) && numberOf(row, "customers") !== 0,
  );

/** In place of a figure on value that cannot be foreseen. */
export function notAssessable(
  context: FigureContext,
  name: string,
  title: string,
  table: Parameters<typeof emptyFigure>[3],
): Html {
  const why = whyNotAssessable(context);
  if (why === null || !hasOrders(context) || context.report.has_too_few_persons)
    return emptyFigure(context, name, title, table);
  return notice(name, title, [context.t.value.not.intro, ...why].join(" "));
}

export const hasOrders = ({ report }: FigureContext): boolean =>
  ["orders", "order_lines"].some((need) => report.filled.includes(need));

export const notice = (name: string, title: string, text: string): Html =>
  html`<section class="figure figure-empty" id="figure-${name}" aria-labelledby="figure-${name}-finding">
<h2 class="finding" id="figure-${name}-finding">${title}</h2>
<p class="notice">${text}</p>
</section>`;

/** In place of a figure that needs a longer history, or more customers, than the exports hold. */
export function needsHistory(
  context: FigureContext,
  name: string,
  title: string,
  table: Parameters<typeof emptyFigure>[3],
  what: string,
): Html {
  if (!hasOrders(context) || context.report.has_too_few_persons) return emptyFigure(context, name, title, table);
  return notice(name, title, `${context.t.value.not.intro} ${what}`);
}
