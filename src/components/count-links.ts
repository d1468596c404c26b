import type { FigureContext } from "../figures/figure.js";
import { criterionValue } from "./criteria.js";
import { type Html, html } from "./html.js";
import { pageHref } from "./links.js";

/** Links from a figure's rows to the counting page, where each is ticked already; null where the cube cannot count them. */
export function countLinks(context: FigureContext, criterion: string, words: readonly string[]): Html | null {
  const { counting } = context.t;
  const values = context.cube()?.criteria.find(({ id }) => id === criterion)?.values ?? [];
  const counted = words.filter((word) => values.some((value) => value.length === 1 && value[0] === word));
  if (counted.length === 0) return null;
  const links = counted.map((word) => {
    const name = criterionValue(context, criterion, [word]);
    const href = `${pageHref(context, "counting")}?${criterion}=${encodeURIComponent(word)}`;
    return html`<li><a href="${href}" aria-label="${counting.linkOf(name)}">${name}</a></li>`;
  });
  return html`<div class="count-links"><span>${counting.links}</span><ul>${links}</ul></div>
`;
}
