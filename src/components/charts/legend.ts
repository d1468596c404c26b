import { type Html, html } from "../html.js";

export interface LegendKey {
  readonly label: string;
  /** Class that carries the colour of the meaning. */
  readonly className: string;
}

/** What the colours of a chart mean, in the order in which they are stacked. */
export const legend = (keys: readonly LegendKey[]): Html =>
  html`<ul class="legend">${keys.map(
    ({ label, className }) =>
      html`<li><svg class="legend-key" width="12" height="12" aria-hidden="true"><rect class="${className}" width="12" height="12"/></svg>${label}</li>`,
  )}</ul>`;
