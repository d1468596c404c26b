import { valueName, valuesOf } from "../explorer/selection.js";
import type { FigureContext } from "../figures/figure.js";
import type { CountedValues } from "./counted-rows.js";
import { criterionName, criterionValue } from "./criteria.js";
import { type Html, html } from "./html.js";
import { pageHref } from "./links.js";

/**
 * Links from what a figure tells of to the counting page, where it is ticked already. Of each criterion, those values that the
 * cube counts alone; null where there are none.
 */
export function countLinks(context: FigureContext, values: CountedValues): Html | null {
  const cube = context.cube();
  if (cube === null) return null;
  const counted = valuesOf(cube);
  const groups = [...values].flatMap(([criterion, words]) => {
    const alone = new Set((counted.get(criterion) ?? []).flatMap((own) => (own.length === 1 ? [valueName(own)] : [])));
    const found = [...words].filter((word) => alone.has(word));
    return found.length > 0 ? [linksOf(context, criterion, found)] : [];
  });
  return groups.length > 0 ? html`${groups}` : null;
}

function linksOf(context: FigureContext, criterion: string, words: readonly string[]): Html {
  const { counting } = context.t;
  const title = criterionName(context, criterion);
  const links = words.map((word) => {
    const name = criterionValue(context, criterion, [word]);
    const href = `${pageHref(context, "counting")}?${criterion}=${encodeURIComponent(word)}`;
    return html`<li><a href="${href}" aria-label="${counting.linkOf(counting.criterion(title, name))}">${name}</a></li>`;
  });
  return html`<div class="count-links"><span>${counting.links(title)}</span><ul>${links}</ul></div>
`;
}
