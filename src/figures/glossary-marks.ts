import { html } from "../components/html.js";
import type { Figure } from "./figure.js";

/** What stands in a cell without a number, and why the three are not the same. */
export const glossaryMarks: Figure = ({ t, report }) => {
  const { states } = t.shell;
  const words = t.glossary.hidden;
  const marks = [
    [words.suppressed, html`<span class="is-hidden">${states.suppressed}</span>`, words.suppressedText(report.k)],
    [words.missing, html`<span class="is-missing">${states.missingMark}</span>`, words.missingText],
    [words.zero, html`<span class="is-zero">${states.zero}</span>`, words.zeroText],
  ] as const;
  return html`<dl class="definition marks" id="hidden">${marks.map(([name, mark, note]) => html`<div><dt>${name} ${mark}</dt><dd>${note}</dd></div>`)}</dl>`;
};
