import type { PublishedPersona } from "../../../loaders/publish/report.js";
import type { Locale } from "../../../loaders/workspace/locales.js";
import type { FigureContext } from "../../figures/figure.js";
import { type Html, html } from "../html.js";
import { avatar } from "./avatar.js";

type Story = NonNullable<PublishedPersona["stories"][Locale]>;

/** A persona in the page's language, or in the one that it was written in, with that language. */
export function storyOf(
  context: FigureContext,
  persona: PublishedPersona,
): { readonly story: Story; readonly lang: Locale } | undefined {
  const languages = [context.locale, ...context.report.locales];
  const lang = languages.find((candidate) => persona.stories[candidate] !== undefined);
  const story = lang === undefined ? undefined : persona.stories[lang];
  return lang === undefined || story === undefined ? undefined : { story, lang };
}

/** The team's own picture where there is one. */
export const portrait = (persona: PublishedPersona): Html =>
  persona.portrait === null
    ? avatar(persona.id)
    : html`<img class="avatar" src="${persona.portrait}" alt="" width="168" height="168">`;
