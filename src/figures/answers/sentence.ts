import { type PublishedName, publishedTable } from "../../../loaders/publish/tables.js";
import { answer } from "../../components/cards/answer.js";
import { MINUS } from "../../components/format/numbers.js";
import { changeText, type Headline, intervalText, movement, nounOf, valueText } from "../../components/headline.js";
import type { Html } from "../../components/html.js";
import { entryOf } from "../../i18n/label.js";
import type { FigureContext } from "../figure.js";

/** A page without data answers with the export that would fill it. */
export function emptyAnswer({ t, report }: FigureContext, table: PublishedName): Html {
  const { needs } = publishedTable(table);
  const lacking = needs.some((need) => report.filled.includes(need)) ? undefined : needs[0];
  return answer(
    (lacking && entryOf(t.labels.canonical, lacking)?.needs) ??
      (report.has_too_few_persons ? t.shell.states.tooFew(report.k) : t.figures.answers.empty),
  );
}

export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A change as a direction and a size without sign: "grown by 6.8%". Null where there is nothing to compare with. */
export function magnitude(
  context: FigureContext,
  item: Headline,
): { readonly direction: "up" | "down" | "same"; readonly size: string } | null {
  const move = movement(context, item);
  if (item.change === null || move === "none") return null;
  const size = changeText(context, item.unit, item.change).replace(new RegExp(`^[+${MINUS}]`), "");
  return { direction: move === "same" ? "same" : item.change > 0 ? "up" : "down", size };
}

/** "NPS is +34 (+28 to +40)" and how it moved, as far as the answers can tell. */
export function rateSentence(
  context: FigureContext,
  item: Headline,
  sentence: (value: string, interval: string | null) => string,
): string {
  const { t } = context;
  const words = t.figures.answers.moved;
  const move = movement(context, item);
  const change = item.change === null ? "" : changeText(context, item.unit, item.change);
  const moved =
    move === "unsure"
      ? words.unsure(t.figures.tooFew[nounOf(item.metric)])
      : move === "same"
        ? words.stable()
        : words[move](change);
  return `${sentence(valueText(context, item), intervalText(context, item))}${moved}`;
}
