import { formatOf } from "../components/format/format.js";
import { html } from "../components/html.js";
import { columnHead, dataTable, number } from "../components/tables/data-table.js";
import type { Figure } from "./figure.js";

/** The numbers of the example: one month of an invented business. */
const START = 1000;
const LOST = 45;
const WON = 120;

/** The right formula of churn beside the one that turns it upside down, on the same example. */
export const glossaryChurn: Figure = (context) => {
  const words = context.t.contracts.upsideDown;
  const format = formatOf(context);
  const head = html`<tr>${columnHead(words.head.way)}${columnHead(words.head.example, true)}${columnHead(words.head.result, true)}</tr>`;
  const row = (way: string, above: number, below: number) =>
    html`<tr><th scope="row">${way}</th>${number(`${format.count(above)}\u00A0÷\u00A0${format.count(below)}`)}${number(format.share(above / below, 1))}</tr>`;
  return dataTable(context, {
    name: "glossary-churn",
    finding: words.finding,
    head,
    body: [row(words.right, LOST, START), row(words.wrong, WON, LOST)],
    more: html`<p><strong>${words.right}.</strong> ${words.rightSays}</p><p><strong>${words.wrong}.</strong> ${words.wrongSays}</p>`,
    note: words.example(format.count(START), format.count(LOST), format.count(WON)),
  });
};
