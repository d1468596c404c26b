import type { Locale } from "../../loaders/workspace/locales.js";
import { counting as en } from "../i18n/en/counting.js";
import { counting as fr } from "../i18n/fr/counting.js";

/** The counting page's words alone: the whole catalogue would be most of what a browser loads. */
export const WORDS: Readonly<Record<Locale, typeof en>> = { en, fr };
