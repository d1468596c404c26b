import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { escapeText, type Html, html, trusted } from "../html.js";

export type Size = "wide" | "narrow" | "small";

/** Wide for a column of text, narrow for a phone, small for one of many; each is drawn so that its text keeps its size. */
export const CANVAS: Readonly<Record<Size, { readonly width: number; readonly font: number }>> = {
  wide: { width: 720, font: 13 },
  narrow: { width: 344, font: 12 },
  small: { width: 180, font: 12 },
};

export interface ChartWords {
  /** Unique on the page; letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

const { document } = parseHTML("<!doctype html><html><body></body></html>");

/** The chart in both sizes; the stylesheet shows the one that fits, and hides the other from everybody. */
export const drawBoth = (words: ChartWords, options: (size: Size) => Plot.PlotOptions): Html =>
  html`<div class="chart-box">${draw(words, "wide", options("wide"))}${draw(words, "narrow", options("narrow"))}</div>`;

/** One image for assistive technology: role, title and description, without Plot's labels on its groups. */
export function draw(words: ChartWords, size: Size, options: Plot.PlotOptions): Html {
  const { width, font } = CANVAS[size];
  const chart = Plot.plot({ width, ...options, document, className: "chart" } as Plot.PlotOptions);
  const svg = (chart.localName === "svg" ? chart : chart.querySelector("svg")) as SVGSVGElement;
  for (const style of svg.querySelectorAll("style")) style.remove();
  for (const element of svg.querySelectorAll("*")) {
    for (const name of element.getAttributeNames()) if (name.startsWith("aria-")) element.removeAttribute(name);
  }
  const id = `${words.id}-${size}`;
  for (const name of ["height", "font-family"]) svg.removeAttribute(name);
  svg.setAttribute("class", `chart chart-${size}`);
  svg.setAttribute("font-size", String(font));
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-labelledby", `${id}-title ${id}-desc`);
  const labels = `<title id="${id}-title">${escapeText(words.title)}</title><desc id="${id}-desc">${escapeText(words.description)}</desc>`;
  return trusted(inert(svg.outerHTML).replace(">", () => `>${labels}`));
}

/** Framework evaluates `${…}` and reads backticks wherever they stand; coordinates need two decimals at most. */
const inert = (markup: string): string =>
  markup
    .replace(/[`${}]/g, (mark) => escapeText(mark))
    .replace(/(?<=[\s",(MLHVCSQTAZ])-?\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100));
