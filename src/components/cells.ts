import type { FigureContext } from "../figures/figure.js";
import type { RankedCell } from "./charts/ranked-bars.js";
import { formatOf } from "./format/format.js";
import { isHidden, numberOf, type Row } from "./rows.js";

/** A share as a bar, its count in grey behind it; a hidden or missing share has a word instead of a bar. */
export function shareCell(context: FigureContext, row: Row, share: string, count?: string): RankedCell {
  const format = formatOf(context);
  const value = numberOf(row, share);
  if (value === null) return { value, text: absence(context, row) };
  const behind = count === undefined ? null : numberOf(row, count);
  return { value, text: format.share(value), ...(behind !== null && { detail: format.count(behind) }) };
}

export const absence = ({ t }: FigureContext, row: Row): string =>
  isHidden(row) ? t.shell.states.suppressed : t.shell.states.missing;
