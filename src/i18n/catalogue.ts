import type { Locale } from "../../loaders/workspace/locales.js";
import { en } from "./en.js";
import { fr } from "./fr.js";

/** Every text a reader sees; the French catalogue has the English one's shape, so a missing text does not compile. */
export type Catalogue = typeof en;
export const CATALOGUES: Readonly<Record<Locale, Catalogue>> = { en, fr };
