import { formatOf } from "../components/format/format.js";
import { type Html, html } from "../components/html.js";
import { isSuppressed, numberOf, type Row } from "../components/rows.js";
import { columnHead } from "../components/tables/data-table.js";
import { labelOf } from "../i18n/label.js";
import type { FigureContext } from "./figure.js";

interface Matrix {
  readonly fields: readonly string[];
  /** Ids and names of what the fields are compared over. */
  readonly groups: readonly (readonly [id: string, name: string])[];
  readonly at: (field: string, group: string) => Row | undefined;
}

/** Fields of the customer record down, groups across: how much is filled, and how much of that can be right. */
export function fieldMatrix(context: FigureContext, { fields, groups, at }: Matrix): { head: Html; body: Html[] } {
  const { t } = context;
  const words = t.quality.completeness;
  const head = html`<tr><th scope="col" rowspan="2">${words.field}</th>${groups.map(([, name]) => html`<th scope="colgroup" colspan="2" class="num">${name}</th>`)}</tr><tr>${groups.map(() => html`${columnHead(words.filled, true)}${columnHead(words.valid, true)}`)}</tr>`;
  const body = fields.map(
    (field) =>
      html`<tr><th scope="row">${labelOf(t.labels.fields, field)}</th>${groups.map(([id]) => cells(context, at(field, id)))}</tr>`,
  );
  return { head, body };
}

const cells = (context: FigureContext, row: Row | undefined): Html =>
  html`${cell(context, row, "share")}${cell(context, row, "valid_share")}`;

/** The emptier or the more at fault the darker, because gaps are what to look for; full fields stay white. */
const shade = (share: number): string => (share > 0.99 ? "" : `seq-${Math.min(5, Math.floor((1 - share) * 5) + 1)}`);

function cell(context: FigureContext, row: Row | undefined, column: "share" | "valid_share"): Html {
  const { states } = context.t.shell;
  const share = row && numberOf(row, column);
  if (row !== undefined && (isSuppressed(row) || (column === "valid_share" && isLeftOut(row))))
    return html`<td class="num"><span class="is-hidden">${states.suppressed}</span></td>`;
  if (share === null || share === undefined)
    return html`<td class="num"><span class="is-missing" role="img" aria-label="${states.missing}">${states.missingMark}</span></td>`;
  return html`<td class="num heat ${shade(share)}">${formatOf(context).share(share)}</td>`;
}

/** Validity is left out where too few values are right or wrong; where nothing is filled there is none. */
const isLeftOut = (row: Row): boolean => isUncounted(row) && numberOf(row, "valid_share") === null;

/** A number of valid values that is not told, but for its share in whole percents in a large base. */
export const isUncounted = (row: Row): boolean => numberOf(row, "valid") === null && numberOf(row, "filled") !== 0;
