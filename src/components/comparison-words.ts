import type { FigureContext } from "../figures/figure.js";
import { entryOf, labelOf } from "../i18n/label.js";

/** What a level of a comparison says: "same e-mail", "surname close". */
export function levelWords({ t }: Pick<FigureContext, "t">, field: string, level: string): string {
  const levels: Readonly<Record<string, Readonly<Record<string, string>>>> = t.unification.reasons.levels;
  return labelOf(entryOf(levels, field) ?? {}, level);
}

/** A way of agreeing in words; what stands for no single way has a name of its own. */
export function patternWords(context: FigureContext, pattern: string): string {
  const words = context.t.unification.reasons;
  if (pattern === "settled" || pattern === "other") return words.rows[pattern];
  return context.t.figures.list(
    pattern.split("+").map((text) => {
      const [field = "", level = ""] = text.split("=");
      return levelWords(context, field, level);
    }),
  );
}
