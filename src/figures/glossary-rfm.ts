import { html } from "../components/html.js";
import { numberOf, rowsOf, textOf } from "../components/rows.js";
import { columnHead, dataTable } from "../components/tables/data-table.js";
import type { Figure } from "./figure.js";

/** What each RFM segment stands for, and which cells of the grid make it. */
export const glossaryRfm: Figure = (context) => {
  const { t, report } = context;
  const words = t.glossary.rfm;
  const grid = rowsOf(context, "rfm_grid");
  const cells = (segment: string) =>
    grid
      .filter((row) => textOf(row, "segment") === segment)
      .map((row) => `R${numberOf(row, "recency_score")} V${numberOf(row, "value_score")}`)
      .join(", ");
  const head = html`<tr>${columnHead(words.segment)}${columnHead(words.meaning)}${grid.length > 0 && columnHead(words.cells)}</tr>`;
  const body = Object.entries(t.labels.rfm).map(
    ([id, { full, definition }]) =>
      html`<tr><th scope="row">${full}</th><td>${definition}</td>${grid.length > 0 && html`<td class="cells">${cells(id)}</td>`}</tr>`,
  );
  const note = [words.note, words.window(report.rfm.window_months), report.rfm.merge_days ? words.mergeDays : ""]
    .filter(Boolean)
    .join(" ");
  return dataTable(context, { name: "glossary-rfm", finding: words.finding, head, body, note });
};
