import { CONTACTABLE, valueName, valuesOf } from "../explorer/selection.js";
import type { FigureContext } from "../figures/figure.js";
import { type Html, html } from "./html.js";
import { pageHref } from "./links.js";

/** A question about part of a status, as the counting page answers it: what is ticked, and what it is split by. */
interface Opening {
  readonly name: "prospectsByHeat" | "prospectsByReach" | "toConvert";
  readonly ticks: Readonly<Record<string, string>>;
  readonly split?: string;
}

const OPENINGS: readonly Opening[] = [
  { name: "prospectsByHeat", ticks: { status: "prospect" }, split: "heat_band" },
  { name: "prospectsByReach", ticks: { status: "prospect" }, split: CONTACTABLE },
  // Those who bought once lately are new; once their time as such is over, they are active and still to be won.
  { name: "toConvert", ticks: { status: "active", order_band: "1" } },
];

/** Statuses opened further, on the counting page, where its rule on small groups holds; null where the cube cannot. */
export function openings(context: FigureContext): Html | null {
  const cube = context.cube();
  if (cube === null) return null;
  const values = valuesOf(cube);
  const isAlone = (criterion: string, word: string): boolean =>
    (values.get(criterion) ?? []).some((words) => valueName(words) === word);
  const open = OPENINGS.filter(
    ({ ticks, split }) =>
      Object.entries(ticks).every(([criterion, word]) => isAlone(criterion, word)) &&
      (split === undefined || values.has(split)),
  );
  if (open.length === 0) return null;
  const words = context.t.people.openings;
  const links = open.map(({ name, ticks, split }) => {
    const query = new URLSearchParams({ ...ticks, ...(split !== undefined && { split }) });
    return html`<li><a href="${pageHref(context, "counting")}?${query.toString()}">${words[name]}</a></li>`;
  });
  return html`<div class="count-links"><span>${words.title}</span><ul>${links}</ul></div>
`;
}
