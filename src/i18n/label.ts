import type { FigureContext } from "../figures/figure.js";

/** A word of the data (a system, a reason …) as the team's report.yaml translates it, else as the catalogue does. */
export const wordOf = (
  { report, locale }: Pick<FigureContext, "report" | "locale">,
  labels: Readonly<Record<string, string>>,
  word: string,
): string => entryOf(report.labels, word)?.[locale] ?? labelOf(labels, word);

/** The label of a published id; an id that the catalogue does not know (a team's own system, a reason) is shown as it is. */
export const labelOf = (labels: Readonly<Record<string, string>>, id: string): string => entryOf(labels, id) ?? id;

/** The catalogue's entry for an id; never a property that every object has, such as `constructor`. */
export const entryOf = <Entry>(entries: Readonly<Record<string, Entry>>, id: string): Entry | undefined =>
  Object.hasOwn(entries, id) ? entries[id] : undefined;
