import { escapeText, type Html, html, trusted } from "../html.js";
import type { ChartWords } from "./draw.js";
import { FRANCE_BOX, regionsOfFrance } from "./france.js";

export interface MappedRegion {
  readonly id: string;
  /** Class that carries the colour: `step-1` to `step-5`, or `step-hidden`. */
  readonly className: string;
  readonly tip: string;
}

/** Metropolitan France, one colour a region, with the borders of its departments. */
export function regionMap(regions: readonly MappedRegion[], { id, title, description }: ChartWords): Html {
  const drawn = regionsOfFrance().map(({ id: name, paths }) => {
    const own = regions.find((region) => region.id === name);
    const label = own === undefined ? "" : `<title>${escapeText(own.tip)}</title>`;
    return `<g class="region ${own?.className ?? "step-hidden"}">${label}<path d="${paths.join("")}"/></g>`;
  });
  const labels = html`<title id="${id}-title">${title}</title><desc id="${id}-desc">${description}</desc>`;
  return html`<svg class="chart map" viewBox="0 0 ${FRANCE_BOX.join(" ")}" role="img" aria-labelledby="${id}-title ${id}-desc">${labels}${trusted(drawn.join(""))}</svg>`;
}
