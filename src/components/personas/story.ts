import { type Html, html } from "../html.js";

/** Paragraphs and emphasis of a persona's story; every other mark of Markdown or HTML stays text. */
export const story = (markdown: string): Html =>
  html`${markdown
    .replaceAll("\r\n", "\n")
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "")
    .map((paragraph) => html`<p>${emphasis(paragraph)}</p>`)}`;

function emphasis(text: string): readonly Html[] {
  return text
    .split(/(\*\*[^*\n]+\*\*|\*[^*\s][^*\n]*\*|(?<![\p{L}\p{N}])_[^_\s][^_\n]*_(?![\p{L}\p{N}]))/u)
    .map((part) => {
      if (/^\*\*[^*]+\*\*$/.test(part)) return html`<strong>${part.slice(2, -2)}</strong>`;
      if (/^(\*[^*]+\*|_[^_]+_)$/.test(part)) return html`<em>${part.slice(1, -1)}</em>`;
      return html`${part}`;
    });
}
