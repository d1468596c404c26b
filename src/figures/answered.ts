import { formatOf } from "../components/format/format.js";
import { inPeriodOf } from "../components/monthly.js";
import { numberOf, type Row } from "../components/rows.js";
import type { FigureContext } from "./figure.js";

/** "86 answers in October 2026". */
export function answered(context: FigureContext, row: Row): string | null {
  const n = numberOf(row, "answers");
  return n === null
    ? null
    : `${context.t.figures.counted(n, formatOf(context).count(n), "answers")} ${inPeriodOf(context, row)}`;
}
