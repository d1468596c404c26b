import { type Html, html } from "../html.js";

/** The page's answer, the first thing a reader sees, and what stands beside it. */
export const answer = (sentence: string, lead: readonly string[] = []): Html =>
  html`<div class="answer"><p class="answer-sentence">${sentence}</p>${lead.map((line) => html`<p class="answer-lead">${line}</p>`)}</div>`;
