import type { FigureContext } from "../figures/figure.js";
import { wordOf } from "../i18n/label.js";

/** Where new customers first bought: everywhere, a channel, a shop. */
export const onboardingValue = (context: FigureContext, id: string): string =>
  wordOf(context, context.t.welcome.values, id);
