import { type Content, type Html, html } from "../html.js";

export interface FindingItem {
  readonly text: string;
  readonly detail: readonly Content[];
  readonly href?: string;
  /** A, B or C, with what it means. */
  readonly grade: { readonly letter: string; readonly label: string };
}

/** Findings in their order of weight, numbered; each says what it rests on. */
export const findingsList = (items: readonly FindingItem[], start = 1): Html =>
  html`<ol class="findings" start="${start}">${items.map(
    ({ text, detail, href, grade }) => html`<li class="finding-item">
<p class="finding-text">${href === undefined ? text : html`<a href="${href}">${text}</a>`}</p>
<p class="finding-detail">${detail}</p>
<abbr class="finding-grade" title="${grade.label}">${grade.letter}</abbr>
</li>`,
  )}</ol>`;
