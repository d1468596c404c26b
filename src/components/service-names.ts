import type { FigureContext } from "../figures/figure.js";
import { entryOf, wordOf } from "../i18n/label.js";

/** What a request was about: a word of ours, or one of the team's own. */
export const aboutName = (context: FigureContext, value: string): string =>
  entryOf(context.t.service.values, value) ?? wordOf(context, context.t.labels.reasons, value);

/** The steps that service goes through. */
export type Step = "first_reply" | "resolution";
export const stepOf = (text: string | undefined): Step => (text === "resolution" ? "resolution" : "first_reply");

/** What an order is of: a channel, a shop, or goods in the words of the team. */
export const orderedName = (context: FigureContext, value: string): string =>
  entryOf(context.t.trends.ordered, value) ?? wordOf(context, context.t.labels.reasons, value);
