import type { FigureContext } from "../figures/figure.js";
import { entryOf, wordOf } from "../i18n/label.js";
import { personaName, rfmName, statusName } from "./labels.js";

/** What a criterion of the counting page is called. */
export const criterionName = ({ t }: FigureContext, id: string): string => entryOf(t.counting.names, id) ?? id;

/** A criterion's value; words that are not counted apart are listed as others. */
export function criterionValue(context: FigureContext, criterion: string, words: readonly string[]): string {
  const names = words.map((word) => nameOf(context, criterion, word));
  return names.length === 1 ? (names[0] ?? "") : context.t.counting.others(names.join(", "));
}

function nameOf(context: FigureContext, criterion: string, word: string): string {
  const own = entryOf(context.t.counting.values, `${criterion}.${word}`);
  if (own !== undefined) return own;
  if (criterion === "status") return statusName(context, word);
  if (criterion === "rfm_segment") return rfmName(context, word);
  if (criterion === "persona") return personaName(context, word);
  return wordOf(context, {}, word);
}
