import type { FigureContext } from "../figures/figure.js";
import { entryOf, labelOf, wordOf } from "../i18n/label.js";
import { criterionValue } from "./criteria.js";

/** What answers are told apart by. */
export const groupingName = ({ t }: FigureContext, dimension: string): string => labelOf(t.voice.dimensions, dimension);

const OF_PERSONS = new Set(["status", "rfm_segment", "age_group", "home_region"]);

/** A value of what answers are told apart by; touchpoints, shops and categories are words of the team. */
export function groupName(context: FigureContext, dimension: string, value: string): string {
  if (OF_PERSONS.has(dimension))
    return (
      entryOf(context.t.voice.values, value === "unknown" ? "" : value) ?? criterionValue(context, dimension, [value])
    );
  if (dimension === "kind") return labelOf(context.t.programme.kinds, value);
  if (dimension === "delay")
    return entryOf(context.t.programme.delays, value) ?? labelOf(context.t.voice.values, value);
  return entryOf(context.t.voice.values, value) ?? wordOf(context, {}, value);
}
