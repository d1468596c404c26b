import type { FigureContext } from "../figures/figure.js";
import { formatOf } from "./format/format.js";

const QUARTERS = 4;

/** "1_30", "181_more", "quarter_1", "quarter_1_2" in words, on their own or within a sentence. */
export function secondPurchaseBand(context: FigureContext, band: string, form: "label" | "said" = "label"): string {
  const words = context.t.time.secondPurchaseEffect.bands[form];
  const { count } = formatOf(context);
  const [first = "", second = "", third] = band.split("_");
  if (first === "quarter") {
    const [from, to] = [Number(second), Number(third ?? second)];
    if (from === to && from === 1) return words.lowest;
    if (from === to && from === QUARTERS) return words.highest;
    return from === to ? words.quarter(from) : words.quarters(from, to);
  }
  if (second === "more") return words.after(count(Number(first) - 1));
  return first === "1"
    ? words.within(count(Number(second)))
    : words.between(count(Number(first)), count(Number(second)));
}
