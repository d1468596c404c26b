import type { Locale } from "../../../loaders/workspace/locales.js";
import { formatCount, formatDecimal, NO_BREAK_SPACE } from "./numbers.js";

const DAY: Readonly<Record<Locale, readonly [string, string]>> = { en: ["day", "days"], fr: ["jour", "jours"] };

/** Minutes as people say them: 45 min, 5 h 20, 41 h, 3.5 days. */
export function formatMinutes(value: number, locale: Locale): string {
  const minutes = Math.round(value);
  if (minutes < 60) return `${formatCount(minutes, locale)}${NO_BREAK_SPACE}min`;
  if (minutes < 10 * 60) {
    const rest = minutes % 60;
    const hours = `${Math.floor(minutes / 60)}${NO_BREAK_SPACE}h`;
    return rest === 0 ? hours : `${hours}${NO_BREAK_SPACE}${String(rest).padStart(2, "0")}`;
  }
  if (minutes < 72 * 60) return `${formatCount(minutes / 60, locale)}${NO_BREAK_SPACE}h`;
  return formatDays(minutes / 1440, locale, 1);
}

export function formatDays(value: number, locale: Locale, digits = 0): string {
  const plural = new Intl.PluralRules(locale).select(Number(value.toFixed(digits))) === "one" ? 0 : 1;
  return `${formatDecimal(value, locale, Number.isInteger(value) ? 0 : digits)}${NO_BREAK_SPACE}${DAY[locale][plural]}`;
}
