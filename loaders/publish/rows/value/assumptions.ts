import { int, type Marts } from "../builder.js";

/** A year's discount where report.yaml sets none: money a year from now is worth a tenth less. */
const DEFAULT_DISCOUNT = 0.1;
/** Share of what lines sold for that has to state a margin before it speaks for all. */
const ENOUGH_MARGINS = 0.8;

export interface Assumptions {
  /** A share of revenue; null where neither report.yaml nor the order lines say: values are revenue then. */
  readonly marginRate: number | null;
  readonly marginOrigin: "report" | "data" | null;
  readonly discountRate: number;
  readonly discountOrigin: "report" | "default";
}

/** What turns purchases foreseen into value: report.yaml first, then margins on order lines. */
export async function assumptions(marts: Marts): Promise<Assumptions> {
  const { margin_rate, discount_rate } = marts.report.value;
  const discount = {
    discountRate: discount_rate ?? DEFAULT_DISCOUNT,
    discountOrigin: discount_rate === undefined ? ("default" as const) : ("report" as const),
  };
  if (margin_rate !== undefined) return { marginRate: margin_rate, marginOrigin: "report", ...discount };
  const [facts] = await marts.rows("value_facts");
  const [all, covered, margin] = ["line_amount", "margin_amount", "line_margin"].map((column) => int(facts, column));
  const isKnown = (all ?? 0) > 0 && (covered ?? 0) >= ENOUGH_MARGINS * (all ?? 0) && (margin ?? 0) > 0;
  if (!isKnown) return { marginRate: null, marginOrigin: null, ...discount };
  return { marginRate: Math.round((1e4 * (margin ?? 0)) / (covered ?? 1)) / 1e4, marginOrigin: "data", ...discount };
}
