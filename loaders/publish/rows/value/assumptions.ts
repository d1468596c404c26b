import type { Row } from "../../../engines/engine.js";
import type { Report } from "../../../workspace/schema.js";
import { int, type Marts } from "../builder.js";

/** A year's discount where report.yaml sets none: money a year from now is worth a tenth less. */
const DEFAULT_DISCOUNT = 0.1;
/** Share of what lines sold for that has to state a margin, or a cost, before it speaks for all. */
const ENOUGH = 0.8;

export interface Assumptions {
  /** A share of revenue; null where neither report.yaml nor the exports say: values are revenue then. */
  readonly marginRate: number | null;
  /** Of a year. */
  readonly discountRate: number;
}

/** What turns purchases foreseen into value. */
export async function assumptions(marts: Marts): Promise<Assumptions> {
  const [facts] = await marts.rows("value_facts");
  return {
    marginRate: marginRate(marts.report, facts),
    discountRate: marts.report.value.discount_rate ?? DEFAULT_DISCOUNT,
  };
}

/**
 * What report.yaml says, else what order lines state, else what is left of their amount after the cost of the goods: costs
 * are without tax, so that amounts have to be, too.
 */
export function marginRate(
  { value, tax_included }: Pick<Report, "value" | "tax_included">,
  facts?: Row,
): number | null {
  if (value.margin_rate !== undefined) return value.margin_rate;
  const sold = int(facts, "line_amount");
  const rate = (margin: number, of: number): number | null =>
    sold > 0 && of >= ENOUGH * sold && margin > 0 ? Math.round((1e4 * margin) / of) / 1e4 : null;
  const [stated, costed] = [int(facts, "margin_amount"), int(facts, "costed_amount")];
  return (
    rate(int(facts, "line_margin"), stated) ??
    (tax_included === false ? rate(costed - int(facts, "goods_cost"), costed) : null)
  );
}
