import { kpiRow } from "../components/cards/kpi-row.js";
import { headlines as allHeadlines } from "../components/headline.js";
import { html } from "../components/html.js";
import type { Figure } from "./figure.js";

/** `::headlines` draws all headline numbers; `metrics="nps csat"` those named, in that order. */
export const headlines: Figure = (context, attributes) => {
  const all = allHeadlines(context);
  const wanted = attributes["metrics"]?.split(/[\s,]+/);
  const items = wanted === undefined ? all : wanted.flatMap((id) => all.filter(({ metric }) => metric === id));
  // The figures below say which export would fill them; an empty row of numbers would only repeat it.
  if (items.length === 0) return html``;
  return kpiRow(context, items);
};
